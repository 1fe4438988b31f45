package dev.stampbook.doors;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The routes that the server really has.
final class DeclaredRoutes {

    private DeclaredRoutes() {}

    static Set<String> of(RequestMappingHandlerMapping mappings) {
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(DeclaredRoutes::patterns)
                .forEach(routes::add);
        return routes;
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(
                        path ->
                                methods.isEmpty()
                                        ? Stream.of(Route.pattern("ANY", path))
                                        : methods.stream()
                                                .map(method -> Route.pattern(method.name(), path)));
    }
}
