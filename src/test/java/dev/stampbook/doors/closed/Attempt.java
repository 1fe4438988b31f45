package dev.stampbook.doors.closed;

import dev.stampbook.doors.Route;
import dev.stampbook.doors.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request that names several things, one of which may be somebody else's: the `target`, counted
/// from the left.
record Attempt(String method, String path, String body, boolean forAll, int target) {

    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MARK = "the-target";

    /// What stands in the lines and is nobody's thing.
    private static final Set<String> WORDS =
            Set.of(
                    "unique",
                    "uuid",
                    "symbol",
                    "purpose",
                    "programBody",
                    "programFile",
                    "voucherBody",
                    "certificateBody",
                    "logoBody",
                    "googleKeyBody");

    /// A request ready to be sent.
    record Wish(String method, String path, String body) {}

    /// One for each thing in each line of the permission table and of our own.
    static List<Attempt> all() {
        var table = Routes.ofTheApi().stream().map(Attempt::of);
        var own =
                Routes.read("closed/attempts.txt")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Attempt::parse);
        return Stream.concat(table, own).flatMap(Attempt::each).toList();
    }

    private static Attempt of(Route route) {
        var body = route.body();
        return new Attempt(route.method(), route.path(), body == null ? "" : body, false, 0);
    }

    private static Attempt parse(String line) {
        var forAll = line.startsWith("~");
        var cells = line.substring(forAll ? 1 : 0).split("\\|", 2);
        var address = cells[0].strip().split("\\s+", 2);
        var body = cells.length > 1 ? cells[1].strip() : "";
        return new Attempt(address[0], address[1], body, forAll, 0);
    }

    private Stream<Attempt> each() {
        var tries = new ArrayList<Attempt>();
        var names = names();
        for (var i = 0; i < names.size(); i++) {
            if (!WORDS.contains(names.get(i))) {
                tries.add(new Attempt(method, path, body, forAll, i));
            }
        }
        return tries.stream();
    }

    private List<String> names() {
        return NAME.matcher(path + "\n" + body).results().map(found -> found.group(1)).toList();
    }

    /// Whether only whoever runs the instance may.
    boolean ofTheOperator() {
        return path.startsWith("/api/v1/merchants");
    }

    /// The name of the target, with its `$`.
    String name() {
        return "$" + names().get(target);
    }

    /// The request with this text for the target, and the other things as somebody has them.
    Wish naming(String thing, UnaryOperator<String> others) {
        var parts = replaced(thing, others).split("\n", 2);
        return new Wish(method, parts[0], parts[1]);
    }

    private String replaced(String thing, UnaryOperator<String> others) {
        var place = new int[1];
        return NAME.matcher(path + "\n" + body)
                .replaceAll(
                        found -> {
                            var own = place[0]++ == target;
                            return Matcher.quoteReplacement(
                                    own ? thing : others.apply(found.group()));
                        });
    }

    /// The place that it tries, as [Places] names it.
    String place() {
        var marked = naming(MARK, name -> name.endsWith("Body") ? "{}" : "other");
        var query = marked.path().indexOf('?');
        var plain = query < 0 ? marked.path() : marked.path().substring(0, query);
        if (plain.contains(MARK)) {
            return Places.inPath(method, pattern(), target + 1);
        }
        if (query > 0 && marked.path().contains(MARK)) {
            var name = marked.path().substring(query + 1).replaceFirst("=" + MARK + ".*", "");
            return Places.inQuery(method, pattern(), name);
        }
        return Places.inBody(method, pattern(), field("", JSON.readTree(marked.body())));
    }

    private String pattern() {
        return NAME.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{}");
    }

    /// The last two names on the way to the target.
    private static String field(String way, JsonNode node) {
        if (node.isString() && node.asString().equals(MARK)) {
            return way;
        }
        for (var one : node.properties()) {
            var last = way.substring(way.lastIndexOf('/') + 1);
            var found = field(last + "/" + one.getKey(), one.getValue());
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (var one : node.isArray() ? node : JSON.createArrayNode()) {
            var found = field(way, one);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return method
                + " "
                + path
                + (body.isEmpty() ? "" : " " + body)
                + " with another’s "
                + name();
    }
}
