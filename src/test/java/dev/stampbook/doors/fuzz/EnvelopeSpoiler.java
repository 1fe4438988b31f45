package dev.stampbook.doors.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Spoils what is around a body: its path, its query, its headers, its bytes.
final class EnvelopeSpoiler {

    private static final List<String> STEPS =
            List.of(
                    "%00",
                    "%2F",
                    "%2e%2e",
                    "%ff",
                    "%C3%28",
                    "%25",
                    ";a=b",
                    "%20",
                    "..",
                    ".",
                    "%5C",
                    "%0d%0aX-Evil:%201",
                    "*",
                    "%F0%9F%98%80");

    private static final List<String> QUERIES =
            List.of(
                    "limit=0",
                    "limit=-1",
                    "limit=201",
                    "limit=99999999999999999999",
                    "limit=1.5",
                    "limit=",
                    "limit=1&limit=2",
                    "limit=%D9%A1",
                    "after=",
                    "after=%00",
                    "after=0",
                    "after=-1",
                    "after=9223372036854775808",
                    "after=AAAA&after=AAAA",
                    "dry_run=perhaps",
                    "dry_run=",
                    "dry_run=true",
                    "dry_run=true&dry_run=false",
                    "DRY_RUN=true",
                    "q=%25",
                    "q=%5C",
                    "q=_",
                    "q=%00",
                    "q=%ff",
                    "q=%C3%A9%27%22",
                    "state=perhaps",
                    "state=",
                    "type=unknown",
                    "type=",
                    "type=card.created,stamp.added",
                    "code=%00",
                    "code=%20",
                    "part=0",
                    "part=-1",
                    "part=2147483648",
                    "merchant_id=1",
                    "=",
                    "&",
                    "a");

    private static final List<String> TYPES =
            List.of(
                    "text/plain",
                    "text/csv",
                    "application/xml",
                    "application/json; charset=utf-16",
                    "application/json; charset=nonsense",
                    "application/merge-patch+json",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "*/*",
                    "nonsense");

    private static final List<String> LANGUAGES =
            List.of(
                    "*",
                    "he;q=0",
                    "xx-klingon",
                    ";;;,,,",
                    "en;q=NaN",
                    "en;q=1e400",
                    "tr-TR,ar;q=0.9",
                    "a-" + "b".repeat(600),
                    "en-US-u-nu-thai");

    private static final List<String> VERSIONS =
            List.of(
                    "*",
                    "\"0\"",
                    "\"1\"",
                    "W/\"1\"",
                    "1",
                    "\"-1\"",
                    "\"99999999999999999999\"",
                    "\"1\", \"2\"",
                    "\"",
                    "");

    private final Random random;
    private final Known own;
    private final BadValues bad;

    EnvelopeSpoiler(Random random, Known own, BadValues bad) {
        this.random = random;
        this.own = own;
        this.bad = bad;
    }

    /// Spoils one of them.
    void spoil(Attempt attempt) {
        switch (random.nextInt(attempt.body.length == 0 ? 6 : 9)) {
            case 0, 1, 2 -> path(attempt);
            case 3, 4 -> query(attempt);
            case 5, 6 -> header(attempt);
            default -> bytes(attempt);
        }
    }

    private void path(Attempt attempt) {
        var steps = attempt.path.split("/", -1);
        var variables = attempt.operation.route().path().split("/", -1);
        for (var i = 0; i < steps.length; i++) {
            if (variables[i].startsWith("$")) {
                var suffix = variables[i].replaceFirst("^[$][a-zA-Z]+", "");
                steps[i] = step(variables[i].replaceAll("[$]|[.].*", "")) + suffix;
            }
        }
        attempt.path = String.join("/", steps);
    }

    private String step(String thing) {
        return switch (random.nextInt(6)) {
            case 0 -> STEPS.get(random.nextInt(STEPS.size()));
            case 1 -> Attempt.encoded(bad.foreign(thing));
            case 2 -> Attempt.encoded(own.any());
            case 3 -> Attempt.encoded(own.one(thing)).toLowerCase(Locale.ROOT);
            case 4 -> own.one(thing) + STEPS.get(random.nextInt(STEPS.size()));
            default -> notEmpty(Attempt.encoded(bad.text()));
        };
    }

    private static String notEmpty(String step) {
        return step.isEmpty() ? "%20" : step.substring(0, Math.min(step.length(), 3000));
    }

    private void query(Attempt attempt) {
        switch (random.nextInt(4)) {
            case 0 -> attempt.query("after", random.nextBoolean() ? own.one("cursor") : own.any());
            case 1 -> attempt.query("after", bad.foreign("cursor"));
            case 2 -> attempt.query(parameter(attempt), shortened(bad.text()));
            default -> attempt.queries.add(QUERIES.get(random.nextInt(QUERIES.size())));
        }
    }

    private String parameter(Attempt attempt) {
        var names =
                attempt.operation
                        .node()
                        .at("/parameters")
                        .valueStream()
                        .filter(one -> one.at("/in").asString().equals("query"))
                        .map(one -> one.at("/name").asString())
                        .toList();
        return names.isEmpty() ? "tea" : names.get(random.nextInt(names.size()));
    }

    private static String shortened(String text) {
        // Tomcat reads a request line of 8 kB.
        if (text.isEmpty()) {
            return text;
        }
        var end = Math.min(text.length(), 600);
        return Character.isHighSurrogate(text.charAt(Math.max(0, end - 1)))
                ? text.substring(0, end - 1)
                : text.substring(0, end);
    }

    private void header(Attempt attempt) {
        switch (random.nextInt(6)) {
            case 0 -> attempt.header("Idempotency-Key", "k".repeat(254 + random.nextInt(3)));
            case 1 -> attempt.header("Idempotency-Key", random.nextBoolean() ? " " : "é");
            case 2 -> attempt.header("If-Match", pick(VERSIONS));
            case 3 -> attempt.header("Accept", random.nextBoolean() ? "image/png" : "///");
            case 4 -> attempt.mediaType = pick(TYPES);
            default -> attempt.header("Accept-Language", pick(LANGUAGES));
        }
    }

    private void bytes(Attempt attempt) {
        attempt.garbled = true;
        var body = attempt.body;
        var at = random.nextInt(body.length);
        attempt.body =
                switch (random.nextInt(7)) {
                    case 0 -> Arrays.copyOf(body, at);
                    case 1 -> replaced(body, at, (byte) 0xff);
                    case 2 -> replaced(body, at, (byte) random.nextInt(256));
                    case 3 -> replaced(body, at, (byte) 0);
                    case 4 -> joined("\ufeff".getBytes(StandardCharsets.UTF_8), body);
                    case 5 -> joined(body, body);
                    default ->
                            new String(body, StandardCharsets.UTF_8)
                                    .getBytes(StandardCharsets.UTF_16);
                };
    }

    private static byte[] replaced(byte[] body, int at, byte with) {
        var replaced = body.clone();
        replaced[at] = with;
        return replaced;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
