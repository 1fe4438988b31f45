package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Snapshot;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The contract of the API, as the code writes it.
@DoorTest
class ContractTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired Shops shops;

    @Test
    void holdsEveryRouteAndNoOther() {
        var described = new TreeSet<String>();
        contract()
                .at("/paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .propertyNames()
                                        .forEach(
                                                method ->
                                                        described.add(
                                                                Route.pattern(
                                                                        method, path.getKey()))));

        assertThat(described).isEqualTo(api());
    }

    @Test
    void saysWhatEveryParameterMeans() {
        var silent = new TreeSet<String>();
        for (var operation : contract().at("/paths").findParents("operationId")) {
            for (var parameter : operation.at("/parameters")) {
                if (!parameter.has("description")) {
                    silent.add(operation.at("/operationId") + "." + parameter.at("/name"));
                }
            }
        }

        assertThat(silent).as("say it in api/parameters.properties").isEmpty();
    }

    @Test
    void isWrittenDown() {
        new Snapshot(Path.of("docs/api/openapi.json"))
                .matches(JSON.writeValueAsString(contract()) + "\n");
    }

    private JsonNode contract() {
        return shops.stranger().get("/api/v1/openapi.json").expect(200).json();
    }

    private static Set<String> api() {
        var routes = new TreeSet<String>();
        Routes.all().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .filter(route -> !route.path().contains("openapi"))
                .forEach(route -> routes.add(route.pattern()));
        return routes;
    }
}
