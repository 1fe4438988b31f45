package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.web.DryRun;
import dev.stampbook.platform.web.WebRefusal;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Gives each route its name, its parameters and all the answers that it may have.
@Component
class ContractOperations implements OperationCustomizer {

    private final ContractAnswers answers;

    ContractOperations(ContractAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var door = Door.of(method);
        var id = ContractNames.operation(door.verb(), door.path());
        operation
                .operationId(id)
                .summary(ContractNames.sentence(id))
                .description(ContractDescriptions.of(id))
                .tags(List.of(ContractNames.tag(door.path())))
                .security(
                        List.of(
                                new SecurityRequirement()
                                        .addList(door.operators() ? "operator" : "api_key")));
        addFiles(operation, door);
        ContractParameters.add(operation, door);
        addAnswers(operation, door);
        return operation;
    }

    /// A body that is no JSON is a text to the contract.
    private static void addFiles(Operation operation, Door door) {
        for (var type : door.files()) {
            var body =
                    Optional.ofNullable(operation.getRequestBody())
                            .orElseGet(() -> new RequestBody().required(true));
            var content = Optional.ofNullable(body.getContent()).orElseGet(Content::new);
            content.addMediaType(type, new MediaType().schema(PlainSchemas.of("string")));
            operation.requestBody(body.content(content));
        }
    }

    /// An answer that is no JSON is a text to the contract, too.
    private static void describeFiles(ApiResponse response) {
        Optional.ofNullable(response.getContent()).stream()
                .flatMap(content -> content.values().stream())
                .filter(type -> type.getSchema() == null)
                .forEach(type -> type.setSchema(PlainSchemas.of("string")));
    }

    private void addAnswers(Operation operation, Door door) {
        var responses = operation.getResponses();
        responses.values().forEach(ContractOperations::describeFiles);
        Optional.ofNullable(responses.get("204")).ifPresent(gone -> gone.setContent(null));
        describe(responses, door);
        var common = common(operation, door).toList();
        var own = door.refusals().filter(refusal -> !common.contains(refusal)).toList();
        var statuses = own.stream().map(Refusal::status).collect(Collectors.toSet());
        // A status with a reason of this route alone names the reason of all routes as well.
        var shared = common.stream().filter(refusal -> statuses.contains(refusal.status()));
        answers.declared(Stream.concat(shared, own.stream()))
                .forEach((status, answer) -> responses.addApiResponse("" + status, answer));
        responses.addApiResponse("403", answers.forbidden(door));
        common.stream()
                .filter(refusal -> !statuses.contains(refusal.status()))
                .forEach(
                        refusal ->
                                responses.addApiResponse(
                                        "" + refusal.status(), ContractAnswers.common(refusal)));
    }

    private static void describe(ApiResponses responses, Door door) {
        Optional.ofNullable(responses.get("200")).ifPresent(as -> as.setDescription("As asked."));
        Optional.ofNullable(responses.get("204")).ifPresent(as -> as.setDescription("Done."));
        Optional.ofNullable(responses.get("202")).ifPresent(as -> as.setDescription("Begun."));
        var created = responses.get("201");
        if (created == null) {
            return;
        }
        created.setDescription("Done, and new.");
        var found = door.method().getMethodAnnotation(FoundAgain.class);
        if (found != null) {
            responses.addApiResponse("200", same(created, found.value()));
        } else if (door.method().hasMethodAnnotation(DryRun.class)) {
            responses.addApiResponse("200", same(created, "A dry run: what would happen."));
        }
        if (door.verb().equals("POST")) {
            ContractAnswers.replayable(created);
        }
    }

    private static ApiResponse same(ApiResponse other, String description) {
        return new ApiResponse().description(description).content(other.getContent());
    }

    private static Stream<WebRefusal> common(Operation operation, Door door) {
        var always =
                Stream.of(
                        WebRefusal.UNAUTHORIZED,
                        WebRefusal.INVALID_INPUT,
                        WebRefusal.RATE_LIMITED,
                        WebRefusal.SERVICE_UNAVAILABLE);
        var body =
                operation.getRequestBody() == null
                        ? Stream.<WebRefusal>empty()
                        : Stream.of(
                                WebRefusal.PAYLOAD_TOO_LARGE, WebRefusal.UNSUPPORTED_MEDIA_TYPE);
        var thing =
                door.path().contains("{")
                        ? Stream.of(WebRefusal.NOT_FOUND)
                        : Stream.<WebRefusal>empty();
        return Stream.of(always, body, thing).flatMap(group -> group);
    }
}
