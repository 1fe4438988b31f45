package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Snapshot;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The permission table: every route, who may use it, and that nobody else may.
@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Things own;
    private final Callers callers;
    private final RequestMappingHandlerMapping mappings;

    PermissionsTest(
            @Autowired Shops shops,
            @Autowired @Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping mappings) {
        this.own = new Things(shops.open());
        this.callers = new Callers(shops, own, new Things(shops.open()));
        this.mappings = mappings;
    }

    static Stream<Route> tried() {
        return Routes.all().stream().filter(Route::tried);
    }

    @ParameterizedTest
    @MethodSource("tried")
    void letsInWhoMayAndNobodyElse(Route route) {
        var path = own.fill(route.path());
        var body = route.body() == null ? null : JSON.readTree(own.fill(route.body()));

        // Whoever may comes last: then the thing was really there for all the others.
        for (var caller : callers.of(route)) {
            var told = caller.till().send(route.method(), path, body);

            assertThat(told.status())
                    .as("%s by %s: %s", route, caller.name(), told.body())
                    .isEqualTo(caller.status());
        }
    }

    @Test
    void everyRouteIsInTheTable() {
        var listed = new TreeSet<String>();
        Routes.all().forEach(route -> listed.add(route.pattern()));

        assertThat(listed).isEqualTo(DeclaredRoutes.of(mappings));
    }

    @Test
    void theTableIsWrittenDown() {
        Snapshot.generated("permissions.md").matches(PermissionsPage.write(Routes.all()));
    }
}
