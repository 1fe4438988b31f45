package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.words.Words;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The answers that say no, in the contract.
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // The library's own types are raw.
class ContractAnswers {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final String CHALLENGE = "`Bearer`: send a token.";
    private static final String PAUSE = "Seconds after which another try makes sense.";
    private static final String REPLAYED = "`true` when this is the answer to an earlier request.";

    private static final Set<WebRefusal> COMMON =
            EnumSet.of(
                    WebRefusal.UNAUTHORIZED,
                    WebRefusal.FORBIDDEN,
                    WebRefusal.NOT_FOUND,
                    WebRefusal.PAYLOAD_TOO_LARGE,
                    WebRefusal.UNSUPPORTED_MEDIA_TYPE,
                    WebRefusal.INVALID_INPUT,
                    WebRefusal.RATE_LIMITED,
                    WebRefusal.SERVICE_UNAVAILABLE);

    private final Words words;
    private final ObjectProvider<GateRefusals> gate;

    ContractAnswers(Words words, ObjectProvider<GateRefusals> gate) {
        this.words = words;
        this.gate = gate;
    }

    /// The answers that many routes have in common, each under its code.
    void define(Components components) {
        components.addSchemas("Problem", problem());
        components.addSchemas("InvalidField", invalidField());
        for (var refusal : COMMON) {
            components.addResponses(name(refusal), common(refusal, told(refusal)));
        }
    }

    /// Who is forbidden a route is told why, also when it is for another reason than her rights.
    private List<Refusal> told(WebRefusal refusal) {
        var more =
                refusal == WebRefusal.FORBIDDEN
                        ? gate.stream().flatMap(all -> all.anywhere().stream())
                        : Stream.<Refusal>empty();
        return Stream.concat(Stream.of(refusal), more).toList();
    }

    private ApiResponse common(WebRefusal refusal, List<Refusal> told) {
        var answer = of(told);
        return switch (refusal) {
            case UNAUTHORIZED -> answer.addHeaderObject("WWW-Authenticate", header(CHALLENGE));
            case RATE_LIMITED, SERVICE_UNAVAILABLE ->
                    answer.addHeaderObject("Retry-After", header(PAUSE));
            default -> answer;
        };
    }

    /// Notes that an answer may be the first one to the same request, told again.
    static void replayable(ApiResponse answer) {
        answer.addHeaderObject("Idempotency-Replayed", header(REPLAYED).required(false));
    }

    private static Header header(String description) {
        return new Header()
                .description(description)
                .required(true)
                .schema(PlainSchemas.of("string"));
    }

    /// A reference to a common answer.
    static ApiResponse common(WebRefusal refusal) {
        return new ApiResponse().$ref("#/components/responses/" + name(refusal));
    }

    /// What forbids a route: the common answer, or one of its own where the gate has fewer reasons.
    ApiResponse forbidden(Door door) {
        var here = gate.stream().flatMap(all -> all.at(door.verb(), door.path()).stream()).toList();
        var told = Stream.concat(Stream.of(WebRefusal.FORBIDDEN), here.stream()).toList();
        return told.equals(told(WebRefusal.FORBIDDEN)) ? common(WebRefusal.FORBIDDEN) : of(told);
    }

    /// The refusals that a route declares, by their status.
    Map<Integer, ApiResponse> declared(Stream<Refusal> refusals) {
        var byStatus = new TreeMap<Integer, List<Refusal>>();
        var told = new HashSet<String>();
        refusals.filter(refusal -> told.add(refusal.code()))
                .forEach(
                        refusal ->
                                byStatus.merge(
                                        refusal.status(),
                                        List.of(refusal),
                                        (some, more) ->
                                                Stream.concat(some.stream(), more.stream())
                                                        .toList()));
        var answers = new TreeMap<Integer, ApiResponse>();
        byStatus.forEach((status, group) -> answers.put(status, of(group)));
        return answers;
    }

    /// What the annotation names.
    static Stream<Refusal> named(Refuses refuses) {
        var only = List.of(refuses.only());
        return Stream.of(refuses.value())
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Refusal.class::cast)
                .filter(refusal -> only.isEmpty() || only.contains(refusal.code()));
    }

    private ApiResponse of(List<Refusal> refusals) {
        var code = PlainSchemas.of("string");
        var description = new StringBuilder();
        for (var refusal : refusals) {
            code.addEnumItemObject(refusal.code());
            description.append("- `%s`: %s\n".formatted(refusal.code(), said(refusal)));
        }
        var status = PlainSchemas.of("integer");
        status.setConst(refusals.getFirst().status());
        var known =
                PlainSchemas.of("object").addProperty("code", code).addProperty("status", status);
        var schema =
                new JsonSchema().addAllOfItem(new JsonSchema().$ref(PROBLEM)).addAllOfItem(known);
        return new ApiResponse()
                .description(description.toString().strip())
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(schema)));
    }

    private String said(Refusal refusal) {
        return words.pattern("refusal." + refusal.code());
    }

    private static String name(Refusal refusal) {
        return Stream.of(refusal.code().split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .reduce("", String::concat);
    }

    private static Schema problem() {
        var field = new JsonSchema().$ref("#/components/schemas/InvalidField");
        var schema =
                PlainSchemas.of("object")
                        .description("Why the answer is no (RFC 9457), with further facts by code.")
                        .addProperty("type", PlainSchemas.of("string").format("uri-reference"))
                        .addProperty("title", PlainSchemas.of("string"))
                        .addProperty("status", PlainSchemas.of("integer"))
                        .addProperty("detail", PlainSchemas.of("string"))
                        .addProperty("code", PlainSchemas.of("string"))
                        .addProperty("errors", PlainSchemas.of("array").items(field));
        schema.setRequired(List.of("type", "title", "status", "detail", "code"));
        return schema;
    }

    private static Schema invalidField() {
        var schema =
                PlainSchemas.of("object")
                        .description("One field (JSON pointer), parameter or header that is wrong.")
                        .addProperty("pointer", PlainSchemas.of("string"))
                        .addProperty("parameter", PlainSchemas.of("string"))
                        .addProperty("header", PlainSchemas.of("string"))
                        .addProperty("code", PlainSchemas.of("string"))
                        .addProperty("detail", PlainSchemas.of("string"));
        schema.setRequired(List.of("code", "detail"));
        return schema;
    }
}
