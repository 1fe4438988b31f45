package dev.stampbook.doors.fuzz;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/// Values that fit nowhere, or only just.
final class BadValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// JSON as it is written: what no tree can hold.
    private static final List<String> RAW =
            List.of(
                    "0",
                    "-1",
                    "1e400",
                    "-1e400",
                    "1e-400",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "99999999999999999999999999999999",
                    "1" + "0".repeat(2000),
                    "1.0",
                    "1.5",
                    "1E3",
                    "-0",
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "+1",
                    "01",
                    "0x10",
                    "\"\\ud800\"",
                    "\"x\\udc00x\"",
                    "\"\\u0000\"",
                    "\"a\\u0000b\"",
                    "\"\\x\"",
                    "'single'",
                    "true",
                    "false",
                    "null",
                    "[]",
                    "{}",
                    "[[]]",
                    "[null]",
                    "{\"\": 1}",
                    "{\"a\": 1, \"a\": 2}",
                    "// comment\n1",
                    "[".repeat(20) + "]".repeat(20),
                    "[".repeat(3000) + "]".repeat(3000),
                    "{\"a\":".repeat(3000) + "1" + "}".repeat(3000),
                    "[" + "1,".repeat(9999) + "1]",
                    "[" + "\"\",".repeat(9999) + "\"\"]",
                    "[" + "{},".repeat(9999) + "{}]");

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\n",
                    "a\r\nb",
                    "\u0007",
                    "\u001b[31m",
                    "\u0085",
                    "\u202etfel",
                    "\u2066a\u2069",
                    "\u200b",
                    "\ufeff",
                    "\uffff",
                    "\ud83d\ude00",
                    "e\u0301".repeat(50),
                    "\u0130",
                    "\u00df",
                    "\u0661\u0662\u0663",
                    "x".repeat(300),
                    "x".repeat(10_000),
                    "\u05d0".repeat(10_000),
                    "\ud83d\ude00".repeat(5_000),
                    "%",
                    "%_",
                    "%s%n%d",
                    "\\",
                    "{",
                    "{0}",
                    "{name}",
                    "'",
                    "''",
                    "\"",
                    "'; drop table card; --",
                    "=1+1",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "\t=1",
                    "<script>alert(1)</script>",
                    "../../../etc/passwd",
                    "${jndi:ldap://localhost/x}",
                    "null",
                    "true",
                    "1",
                    "NaN");

    /// Almost what some fields want: times, zones, languages, currencies, addresses, codes.
    private static final List<String> NEARLY =
            List.of(
                    "0000-01-01",
                    "0001-01-01",
                    "1582-10-10",
                    "1899-12-31",
                    "-0001-01-01",
                    "+10000-01-01",
                    "+999999999-12-31",
                    "9999-12-31",
                    "2026-02-30",
                    "2026-13-01",
                    "2026-3-2",
                    "2026-03-02T09:00:00",
                    "2026-03-02T09:00:00+19:00",
                    "2026-06-30T23:59:60Z",
                    "1899-12-31T23:59:59Z",
                    "9999-12-31T23:59:59.999999999Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "-1000000000-01-01T00:00:00Z",
                    "00:00",
                    "24:00",
                    "25:00",
                    "09:00:00.5",
                    "Mars/Olympus",
                    "GMT+25",
                    "+18:00",
                    "SystemV/EST5",
                    "europe/berlin",
                    "EST",
                    "en_US",
                    "x-private",
                    "i-klingon",
                    "und",
                    "en-US-u-nu-thai",
                    "zz",
                    "e",
                    "EURO",
                    "eur",
                    "XXX",
                    "XTS",
                    "JPY",
                    "KWD",
                    "QQ",
                    "de",
                    "a@b",
                    "@",
                    "a@b@c",
                    "a b@example.org",
                    "+49",
                    "+999999999999999999999",
                    "00000000-0000-0000-0000-000000000000",
                    "mon",
                    "someday",
                    "crd_ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
                    "crd_00000000000000000000000000",
                    "crd_",
                    "4006381333931",
                    "4006381333932",
                    "CAFÉ-10",
                    "A B");

    private final Random random;
    private final Known own;
    private final Known foreign;

    BadValues(Random random, Known own, Known foreign) {
        this.random = random;
        this.own = own;
        this.foreign = foreign;
    }

    JsonNode value() {
        return random.nextInt(3) == 0 ? raw() : JSON.stringNode(text());
    }

    /// A text that is bad, nearly right, of another kind or of another shop.
    String text() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> pick(TEXTS);
            case 2, 3 -> pick(NEARLY);
            case 4 -> own.any();
            default -> foreign.any();
        };
    }

    String foreign(String thing) {
        return foreign.one(thing);
    }

    private JsonNode raw() {
        return JSON.rawValueNode(new RawValue(pick(RAW)));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
