package dev.stampbook.platform.web.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Says of each schema what holds because of the way it travels: bodies that are sent have no
/// further fields, since unknown ones are refused; answers have every field, since nothing is left
/// out of them. What travels both ways promises neither.
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // The library's own types are raw.
class ContractStrictness implements OpenApiCustomizer {

    private static final String REF = "#/components/schemas/";

    /// The ids of answers, by the name of their field.
    private static final Map<String, String> IDS =
            Map.of(
                    "id", "[a-z]+",
                    "card", "crd",
                    "customer", "cus",
                    "location", "loc",
                    "staff", "stf",
                    "stamp", "stp",
                    "redemption", "rdm");

    private final ContractSchemas schemas;

    ContractStrictness(ContractSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void customise(OpenAPI contract) {
        schemas.refuseClashes();
        var all = contract.getComponents().getSchemas();
        var sent = reached(all, operations(contract).map(ContractStrictness::sent));
        var told = reached(all, operations(contract).flatMap(ContractStrictness::told));
        all.forEach(
                (name, schema) -> {
                    if (schema.getProperties() != null
                            && sent.contains(name) != told.contains(name)) {
                        if (sent.contains(name)) {
                            schema.setAdditionalProperties(false);
                        } else {
                            complete(schema);
                        }
                    }
                });
    }

    private static void complete(Schema<?> schema) {
        schema.setRequired(List.copyOf(new TreeSet<>(schema.getProperties().keySet())));
        IDS.forEach(
                (field, prefix) ->
                        Optional.ofNullable(schema.getProperties().get(field))
                                .filter(id -> PlainSchemas.text(id))
                                .ifPresent(
                                        id ->
                                                id.setPattern(
                                                        "^%s_[0-9A-HJKMNP-TV-Z]{26}$"
                                                                .formatted(prefix))));
    }

    private static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream);
    }

    private static Content sent(Operation operation) {
        return operation.getRequestBody() == null
                ? new Content()
                : operation.getRequestBody().getContent();
    }

    private static Stream<Content> told(Operation operation) {
        return operation.getResponses().values().stream()
                .map(response -> response.getContent())
                .filter(Objects::nonNull)
                .filter(content -> content.get("application/problem+json") == null);
    }

    /// The names of all schemas that these contents lead to.
    private static Set<String> reached(Map<String, Schema> all, Stream<Content> contents) {
        var reached = new TreeSet<String>();
        var next = new ArrayDeque<Schema>();
        contents.flatMap(content -> content.values().stream())
                .forEach(type -> next.add(type.getSchema()));
        while (!next.isEmpty()) {
            var schema = next.remove();
            var ref = schema.get$ref();
            if (ref != null && reached.add(ref.substring(REF.length()))) {
                next.add(Objects.requireNonNull(all.get(ref.substring(REF.length()))));
            }
            parts(schema).forEach(next::add);
        }
        return reached;
    }

    private static Stream<Schema> parts(Schema<?> schema) {
        Stream<Schema> named =
                schema.getProperties() == null
                        ? Stream.empty()
                        : schema.getProperties().values().stream();
        Stream<Schema> members =
                Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                        .filter(Objects::nonNull)
                        .flatMap(List::stream);
        return Stream.of(named, members, inner(schema)).flatMap(group -> group);
    }

    private static Stream<Schema> inner(Schema<?> schema) {
        var inner = new ArrayList<Schema>();
        Optional.ofNullable(schema.getItems()).ifPresent(inner::add);
        if (schema.getAdditionalProperties() instanceof Schema values) {
            inner.add(values);
        }
        return inner.stream();
    }
}
