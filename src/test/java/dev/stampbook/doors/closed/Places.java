package dev.stampbook.doors.closed;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Every place of the contract where a request can name a thing: in the path, in the query, and in
/// a field of the body. What is neither known to name a thing nor known to be a word is an error,
/// so that a new field is thought about.
final class Places {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    /// Fields and parameters that name something which belongs to somebody.
    private static final Set<String> THINGS =
            Set.of(
                    "id",
                    "card",
                    "program",
                    "customer",
                    "staff",
                    "voucher",
                    "into",
                    "location",
                    "locations",
                    "pool",
                    "code",
                    "token",
                    "number",
                    "answers",
                    "q");

    /// Fields and parameters that say something and name nothing.
    private static final Set<String> WORDS =
            Set.of(
                    "address",
                    "birthday",
                    "codes",
                    "country",
                    "currency",
                    "days",
                    "email",
                    "external_id",
                    "file",
                    "from",
                    "issuer",
                    "kind",
                    "locale",
                    "login",
                    "note",
                    "pass_type",
                    "password",
                    "phone",
                    "picture",
                    "prefix",
                    "reason",
                    "receipt",
                    "scan_id",
                    "schema",
                    "source_reference",
                    "team",
                    "text",
                    "text_version",
                    "time_zone",
                    "to",
                    "limit",
                    "dry_run",
                    "type",
                    "state",
                    "part",
                    "symbol",
                    "purpose");

    private final JsonNode document;
    private final Set<String> places = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();

    private Places(JsonNode document) {
        this.document = document;
    }

    static Places of(JsonNode document) {
        var found = new Places(document);
        for (var path : document.at("/paths").properties()) {
            for (var method : path.getValue().properties()) {
                found.search(method.getKey(), path.getKey(), method.getValue());
            }
        }
        return found;
    }

    static String inPath(String method, String pattern, int variable) {
        return "%s %s path %s".formatted(method, pattern, variable);
    }

    static String inQuery(String method, String pattern, String name) {
        return "%s %s query %s".formatted(method, pattern, name);
    }

    static String inBody(String method, String pattern, String field) {
        return "%s %s body %s".formatted(method, pattern, field);
    }

    Set<String> all() {
        return places;
    }

    /// Fields of which nobody has said yet whether they name things.
    Set<String> unknown() {
        return unknown;
    }

    private void search(String verb, String path, JsonNode operation) {
        var method = verb.toUpperCase(Locale.ROOT);
        var pattern = VARIABLE.matcher(path).replaceAll("{}");
        var variables = VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        for (var i = 0; i < variables.size(); i++) {
            // A field has the name that its merchant gave it.
            if (variables.get(i).equals("name") || names(variables.get(i))) {
                places.add(inPath(method, pattern, i + 1));
            }
        }
        for (var parameter : operation.at("/parameters")) {
            var name = parameter.at("/name").asString();
            // Cursors have a test of their own.
            var query = parameter.at("/in").asString().equals("query") && !name.equals("after");
            if (query && names(name)) {
                places.add(inQuery(method, pattern, name));
            }
        }
        var schema = operation.at("/requestBody/content/application~1json/schema");
        body(schema, "", new HashSet<>()).forEach(at -> places.add(inBody(method, pattern, at)));
    }

    private boolean names(String field) {
        if (!THINGS.contains(field) && !WORDS.contains(field)) {
            unknown.add(field);
        }
        return THINGS.contains(field);
    }

    /// The fields below a schema that name things, each as the last two names of its way.
    private Set<String> body(JsonNode schema, String parent, Set<String> seen) {
        var found = new TreeSet<String>();
        var node = schema;
        if (node.has("$ref")) {
            var target = node.get("$ref").asString().substring(1);
            if (!seen.add(target)) {
                return found;
            }
            node = document.at(target);
        }
        for (var choice : Set.of("oneOf", "anyOf", "allOf")) {
            for (var one : node.path(choice)) {
                found.addAll(body(one, parent, new HashSet<>(seen)));
            }
        }
        for (var field : node.path("properties").properties()) {
            found.addAll(field(field.getKey(), field.getValue(), parent, new HashSet<>(seen)));
        }
        return found;
    }

    private Set<String> field(String name, JsonNode schema, String parent, Set<String> seen) {
        var node = schema;
        while (node.has("$ref") || node.has("items")) {
            if (node.has("$ref") && !seen.add(node.get("$ref").asString())) {
                return Set.of();
            }
            node = node.has("items") ? node.get("items") : target(node);
        }
        if (node.has("properties") || node.has("oneOf") || node.has("allOf") || node.has("anyOf")) {
            return body(node, name, seen);
        }
        // A name is a word wherever it stands in a body.
        return free(node) && !name.equals("name") && names(name)
                ? Set.of(parent + "/" + name)
                : Set.of();
    }

    private JsonNode target(JsonNode reference) {
        return document.at(reference.get("$ref").asString().substring(1));
    }

    /// Whether it is a text that may say anything.
    private static boolean free(JsonNode node) {
        var type = node.path("type");
        var text = type.isMissingNode() || type.toString().contains("\"string\"");
        return text
                && !node.has("enum")
                && !node.has("const")
                && !node.path("format").asString("").startsWith("date");
    }
}
