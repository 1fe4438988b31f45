package dev.stampbook.platform.web.contract;

import static java.util.Objects.requireNonNull;

import dev.stampbook.platform.journal.EventTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Names the types of events in the contract, where they are told and where they are asked for.
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // The library's own types are raw.
class ContractEvents implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI contract) {
        var schemas = contract.getComponents().addSchemas("EventType", types()).getSchemas();
        requireNonNull(schemas.get("Event")).addProperty("type", reference());
        var events = requireNonNull(contract.getPaths().get("/api/v1/events"));
        events.getGet().getParameters().stream()
                .filter(parameter -> parameter.getName().equals("type"))
                .map(Parameter::getSchema)
                .forEach(list -> list.setItems(reference()));
    }

    private static Schema reference() {
        return PlainSchemas.reference("EventType");
    }

    private static Schema types() {
        var types = PlainSchemas.of("string");
        EventTypes.all().keySet().forEach(types::addEnumItemObject);
        return types.description(
                EventTypes.all().entrySet().stream()
                        .map(ContractEvents::line)
                        .collect(Collectors.joining("\n")));
    }

    private static String line(Entry<String, String> type) {
        return "- `%s`: %s".formatted(type.getKey(), type.getValue());
    }
}
