package dev.stampbook.doors.fuzz;

import dev.stampbook.doors.Route;
import dev.stampbook.doors.Routes;
import dev.stampbook.testing.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One operation of the contract with the line of the permission table that tries it: the contract
/// says what fits, the table which things belong into the path.
record Operation(String method, JsonNode node, Route route) {

    static List<Operation> all(Contract contract) {
        var operations = new ArrayList<Operation>();
        for (var path : contract.document().at("/paths").properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(of(path.getKey(), method.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    private static Operation of(String path, String method, JsonNode node) {
        var pattern = Route.pattern(method, path);
        var route =
                Routes.ofTheApi().stream()
                        .filter(line -> line.pattern().equals(pattern))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no line for " + pattern));
        return new Operation(route.method(), node, route);
    }

    String id() {
        return node.at("/operationId").asString();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /// Whether only whoever runs the instance may.
    boolean operators() {
        return route.needs().equals("operator");
    }

    boolean takesABody() {
        return node.has("requestBody");
    }

    /// The schema of the JSON body.
    JsonNode schema() {
        return node.at("/requestBody/content/application~1json/schema");
    }

    boolean takes(String parameter) {
        return node.at("/parameters")
                .valueStream()
                .anyMatch(one -> one.at("/name").asString().equals(parameter));
    }
}
