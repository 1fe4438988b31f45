package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.web.DryRun;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.WriteRefusal;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/// Gives each route its name, its parameters and all the answers that it may have.
@Component
@SuppressWarnings("rawtypes") // The library's own types are raw.
class ContractOperations implements OperationCustomizer {

    private final ContractAnswers answers;

    ContractOperations(ContractAnswers answers) {
        this.answers = answers;
    }

    /// A route as its method declares it.
    private static final class Door {

        private final HandlerMethod method;
        private final String verb;
        private final String path;

        private Door(HandlerMethod method, String verb, String path) {
            this.method = method;
            this.verb = verb;
            this.path = path;
        }

        static Door of(HandlerMethod method) {
            var mapping =
                    AnnotatedElementUtils.findMergedAnnotation(
                            method.getMethod(), RequestMapping.class);
            return mapping == null
                    ? new Door(method, "", "/api/v1/unknown")
                    : new Door(method, mapping.method()[0].name(), mapping.path()[0]);
        }

        boolean operators() {
            return path.startsWith("/api/v1/merchants");
        }

        boolean takes(Class<?> type) {
            return Stream.of(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == type);
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var door = Door.of(method);
        var id = ContractNames.operation(door.verb, door.path);
        operation
                .operationId(id)
                .summary(ContractNames.sentence(id))
                .description(ContractDescriptions.of(id))
                .tags(List.of(ContractNames.tag(door.path)))
                .security(
                        List.of(
                                new SecurityRequirement()
                                        .addList(door.operators() ? "operator" : "api_key")));
        addParameters(operation, door);
        addAnswers(operation, door);
        return operation;
    }

    private static void addParameters(Operation operation, Door door) {
        Stream.of(door.method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType().isRecord())
                .filter(parameter -> !parameter.hasParameterAnnotation(RequestBody.class))
                .forEach(parameter -> spread(operation, parameter));
        if (door.takes(Listing.class)) {
            operation.addParametersItem(query("limit", limit(), "How many rows at most."));
            operation.addParametersItem(
                    query(
                            "after",
                            PlainSchemas.of("string"),
                            "The cursor `next` of a page before."));
        }
        if (door.method.hasMethodAnnotation(DryRun.class)) {
            operation.addParametersItem(
                    query(
                            "dry_run",
                            PlainSchemas.of("boolean"),
                            "Answers what would happen, and changes nothing."));
        }
        if (door.verb.equals("POST")) {
            operation.addParametersItem(
                    parameter(
                            "header",
                            "Idempotency-Key",
                            PlainSchemas.of("string").maxLength(255),
                            "Under the same key the same request gets its first answer."));
        }
    }

    /// A record that Spring fills from the query is so many parameters.
    private static void spread(Operation operation, MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        operation
                .getParameters()
                .removeIf(one -> one.getName().equals(parameter.getParameterName()));
        for (var component : parameter.getParameterType().getRecordComponents()) {
            operation.addParametersItem(
                    new Parameter()
                            .in("query")
                            .name(component.getName())
                            .schema(PlainSchemas.of(component.getType())));
        }
    }

    private void addAnswers(Operation operation, Door door) {
        var responses = operation.getResponses();
        Optional.ofNullable(responses.get("204")).ifPresent(gone -> gone.setContent(null));
        responses.values().forEach(ContractOperations::describe);
        answers.declared(refusals(door))
                .forEach((status, answer) -> responses.addApiResponse("" + status, answer));
        common(operation, door)
                .forEach(
                        refusal ->
                                responses.addApiResponse(
                                        "" + refusal.status(), ContractAnswers.common(refusal)));
    }

    private static Stream<Refusal> refusals(Door door) {
        var declared =
                Optional.ofNullable(door.method.getMethodAnnotation(Refuses.class)).stream()
                        .flatMap(ContractAnswers::named);
        return door.verb.equals("POST")
                ? Stream.concat(declared, Stream.of(WriteRefusal.values()))
                : declared;
    }

    private static Stream<WebRefusal> common(Operation operation, Door door) {
        var always =
                Stream.of(
                        WebRefusal.UNAUTHORIZED,
                        WebRefusal.FORBIDDEN,
                        WebRefusal.RATE_LIMITED,
                        WebRefusal.SERVICE_UNAVAILABLE);
        var ofBody = Stream.of(WebRefusal.PAYLOAD_TOO_LARGE, WebRefusal.UNSUPPORTED_MEDIA_TYPE);
        var ofInput = Stream.of(WebRefusal.INVALID_INPUT);
        var body = operation.getRequestBody() == null ? Stream.<WebRefusal>empty() : ofBody;
        var input =
                operation.getRequestBody() != null || door.takes(Listing.class)
                        ? ofInput
                        : Stream.<WebRefusal>empty();
        // A body, too, may name things that are not there.
        var thing =
                operation.getRequestBody() != null || door.path.contains("{")
                        ? Stream.of(WebRefusal.NOT_FOUND)
                        : Stream.<WebRefusal>empty();
        return Stream.of(always, body, input, thing).flatMap(group -> group);
    }

    private static void describe(ApiResponse response) {
        if ("OK".equals(response.getDescription())) {
            response.setDescription("As asked.");
        }
    }

    private static Schema limit() {
        var schema = PlainSchemas.of("integer");
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(200));
        schema.setDefault(50);
        return schema;
    }

    private static Parameter query(String name, Schema schema, String description) {
        return parameter("query", name, schema, description);
    }

    private static Parameter parameter(
            String place, String name, Schema schema, String description) {
        return new Parameter().in(place).name(name).schema(schema).description(description);
    }
}
