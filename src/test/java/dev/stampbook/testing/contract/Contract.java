package dev.stampbook.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract that a server shows, able to say what of an exchange breaks it.
public final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ConcurrentMap<String, Contract> SERVED = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final ContractSchemas schemas;

    Contract(JsonNode document) {
        this.document = document;
        this.schemas = new ContractSchemas(document);
    }

    /// The contract of the server at this address, read once.
    public static Contract servedAt(String address) {
        return SERVED.computeIfAbsent(address, Contract::read);
    }

    /// The contract as it was served.
    public JsonNode document() {
        return document;
    }

    /// Every answer that the contract declares.
    public Set<Answered> declared() {
        var all = new TreeSet<Answered>();
        for (var path : document.at("/paths").properties()) {
            for (var method : path.getValue().properties()) {
                answers(new Operation(path.getKey(), method.getKey(), method.getValue()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /// What of an exchange breaks the contract, in sentences: a request that was granted, and its
    /// answer.
    public List<String> broken(Exchange exchange) {
        var operation = operation(exchange);
        var broken = new ArrayList<String>();
        if (operation.isPresent() && exchange.granted()) {
            request(operation.get(), exchange, broken);
        }
        broken.addAll(brokenByAnswer(exchange));
        return broken;
    }

    /// What of the answer alone breaks it.
    public List<String> brokenByAnswer(Exchange exchange) {
        var operation = operation(exchange);
        if (operation.isEmpty()) {
            return List.of("the contract has no such path and method");
        }
        var broken = new ArrayList<String>();
        response(operation.get(), exchange, broken);
        return broken;
    }

    /// The answer of an exchange that keeps the contract.
    Answered answered(Exchange exchange) {
        var operation = operation(exchange).orElseThrow();
        var code =
                exchange.type().equals("application/problem+json")
                        ? JSON.readTree(exchange.response()).at("/code").asString()
                        : "";
        return new Answered(operation.id(), exchange.status(), code);
    }

    /// One operation with its place in the document.
    private record Operation(String path, String method, JsonNode node) {

        String id() {
            return node.at("/operationId").asString();
        }

        String pointer(String... steps) {
            var pointer = new StringBuilder("/paths/" + escaped(path) + "/" + method);
            for (var step : steps) {
                pointer.append('/').append(escaped(step));
            }
            return pointer.toString();
        }
    }

    private Optional<Operation> operation(Exchange exchange) {
        var steps = exchange.uri().getRawPath().split("/", -1);
        var method = exchange.method().toLowerCase(java.util.Locale.ROOT);
        return document.at("/paths").properties().stream()
                .filter(path -> fits(path.getKey().split("/", -1), steps))
                .filter(path -> path.getValue().has(method))
                .map(path -> new Operation(path.getKey(), method, path.getValue().get(method)))
                .findFirst();
    }

    /// Whether a path of the contract, with its variables, is this path.
    private static boolean fits(String[] pattern, String[] steps) {
        if (pattern.length != steps.length) {
            return false;
        }
        for (var i = 0; i < steps.length; i++) {
            var suffix = pattern[i].substring(pattern[i].lastIndexOf('}') + 1);
            var variable = pattern[i].startsWith("{") && steps[i].endsWith(suffix);
            if (!variable && !pattern[i].equals(steps[i])) {
                return false;
            }
        }
        return true;
    }

    private void request(Operation operation, Exchange exchange, List<String> broken) {
        queries(operation, exchange).forEach(broken::add);
        var type = Exchange.plain(exchange.request().type());
        if (type.isEmpty()) {
            if (operation.node().at("/requestBody/required").asBoolean()) {
                broken.add("no body was sent");
            }
        } else if (!operation.node().at("/requestBody/content").has(type)) {
            broken.add("a body of " + type + " was sent and taken");
        } else if (type.endsWith("json")) {
            schemas.broken(
                            operation.pointer("requestBody", "content", type, "schema"),
                            exchange.request().text())
                    .forEach(fault -> broken.add("request " + fault));
        }
    }

    private static Stream<String> queries(Operation operation, Exchange exchange) {
        var known = new TreeSet<String>();
        operation.node().at("/parameters").forEach(one -> known.add(one.at("/name").asString()));
        var query = exchange.uri().getQuery();
        return query == null
                ? Stream.empty()
                : Stream.of(query.split("&", -1))
                        .map(part -> part.split("=", 2)[0])
                        .filter(name -> !name.isEmpty() && !known.contains(name))
                        .map(name -> "?" + name + " was sent and taken");
    }

    private void response(Operation operation, Exchange exchange, List<String> broken) {
        var declared = operation.node().at("/responses/" + exchange.status());
        var pointer =
                declared.has("$ref")
                        ? declared.get("$ref").asString().substring(1)
                        : operation.pointer("responses", "" + exchange.status());
        var response = document.at(pointer);
        if (declared.isMissingNode()) {
            broken.add("the contract declares no " + exchange.status());
            return;
        }
        for (var header : response.at("/headers").properties()) {
            if (header.getValue().at("/required").asBoolean()
                    && exchange.headers().firstValue(header.getKey()).isEmpty()) {
                broken.add("the answer lacks the header " + header.getKey());
            }
        }
        body(pointer, response, exchange, broken);
    }

    private void body(String pointer, JsonNode response, Exchange exchange, List<String> broken) {
        var type = exchange.type();
        var content = response.at("/content");
        if (content.isEmpty() && exchange.response().isEmpty()) {
            return;
        }
        if (!content.has(type)) {
            broken.add("the answer is of the media type '" + type + "'");
        } else if (type.endsWith("json")) {
            schemas.broken(pointer + "/content/" + escaped(type) + "/schema", exchange.response())
                    .forEach(fault -> broken.add("answer " + fault));
        }
    }

    private Stream<Answered> answers(Operation operation) {
        return operation.node().at("/responses").properties().stream()
                .flatMap(
                        response -> {
                            var status = Integer.parseInt(response.getKey());
                            return codes(response.getValue())
                                    .map(code -> new Answered(operation.id(), status, code));
                        });
    }

    private Stream<String> codes(JsonNode response) {
        var shown =
                response.has("$ref")
                        ? document.at(response.get("$ref").asString().substring(1))
                        : response;
        var codes = shown.at("/content").findValues("code").stream();
        var named = codes.flatMap(code -> code.at("/enum").valueStream()).map(JsonNode::asString);
        var all = named.toList();
        return all.isEmpty() ? Stream.of("") : all.stream();
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static Contract read(String address) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/openapi.json")).build();
        try (var client = HttpClient.newHttpClient()) {
            return new Contract(
                    JSON.readTree(client.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
