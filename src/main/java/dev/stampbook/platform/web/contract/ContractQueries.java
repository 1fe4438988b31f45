package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses parameters that the contract does not name: a misspelt `dry_run` would stamp for real, a
/// misspelt `customer` would list everybody. Nor is a value a text that holds a NUL.
@Component
class ContractQueries implements HandlerInterceptor, WebMvcConfigurer {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method)) {
            var names =
                    known.computeIfAbsent(
                            method, unseen -> ContractParameters.queryNames(Door.of(unseen)));
            InvalidInput.unless(
                    request.getParameterMap().entrySet().stream()
                            .flatMap(query -> problem(names, query.getKey(), query.getValue()))
                            .toList());
        }
        return true;
    }

    private static Stream<Problem> problem(Set<String> names, String name, String... values) {
        if (!names.contains(name)) {
            return Stream.of(Problem.at("?" + name, "invalid.unknown_parameter"));
        }
        // No database could look for it.
        return String.join("", values).indexOf('\0') < 0
                ? Stream.empty()
                : Stream.of(Problem.at("?" + name, "invalid.forbidden_character"));
    }

    /// The contract itself is served by a library.
    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("dev.stampbook");
    }
}
