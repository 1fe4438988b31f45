package dev.stampbook.testing.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of a contract, stricter than it promises: it may gain fields, so that readers must
/// take those that they do not know; a test takes none that is not written down.
final class ContractSchemas {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Facts of a "no" differ by code.
    private static final Set<String> OPEN = Set.of("Problem");

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    Dialects.getOpenApi31(),
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));
    private final ConcurrentMap<String, Schema> compiled = new ConcurrentHashMap<>();
    private final JsonNode document;

    ContractSchemas(JsonNode contract) {
        this.document = standalone(contract);
        for (var schema : document.at("/components/schemas").properties()) {
            if (!OPEN.contains(schema.getKey())) {
                close(schema.getValue());
            }
        }
    }

    /// What of a JSON text breaks the schema at a pointer into the contract.
    List<String> broken(String pointer, String json) {
        return compiled
                .computeIfAbsent(pointer, this::compile)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    private Schema compile(String pointer) {
        var schema = (ObjectNode) document.at(pointer).deepCopy();
        schema.set("$defs", document.at("/components/schemas"));
        return registry.getSchema(schema);
    }

    /// A schema names its parts from the root of the contract; taken out, from its own.
    private static JsonNode standalone(JsonNode contract) {
        return JSON.readTree(contract.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
