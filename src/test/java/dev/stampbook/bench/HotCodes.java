package dev.stampbook.bench;

import dev.stampbook.bench.Bench.Deed;
import dev.stampbook.bench.Bench.Turn;
import dev.stampbook.bench.People.Person;
import dev.stampbook.bench.Shops.Shop;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sixty-four tills at one redeem code that everybody shows, beside vouchers of many merchants; and
/// sixty-four tills that hand out the codes of one pool, beside the same with generated codes. What
/// was answered is counted in the tables afterwards.
final class HotCodes {

    private static final int TILLS = 64;
    private static final int CARDS = 2_000;
    private static final int REQUESTS_A_SECOND = 8_000;
    private static final double REDEMPTIONS_A_SECOND = 2_500;
    private static final int CODES_AT_ONCE = 2_000;
    private static final int CODES = 100_000;

    private static final String CODE = "LUNACOFFEE";
    private static final String SHARED = "{\"kind\": \"shared\", \"text\": \"" + CODE + "\"}";
    private static final String GENERATED = "{\"kind\": \"generated\"}";

    /// Ten stamps to the voucher, or one.
    private static final String PROGRAM =
            """
            {"name": {"en": "Coffee card"}, "cycle_end": "restart",
             "goals": [{"stamps": %d, "reward": {"kind": "voucher", "redemption": "code",
               "title": {"en": "Free coffee"}, "redeem_code": %s}}]}
            """;

    private final Bench bench;
    private final Shop shared;
    private final Shop pooled;
    private final Shop generated;

    HotCodes(Bench bench) throws IOException {
        this.bench = bench;
        var shops = new Shops(bench.site().port(), bench.site().jdbc());
        var next = bench.wishes().merchants();
        this.shared = shops.add(next, (_, _) -> PROGRAM.formatted(10, SHARED));
        this.pooled = shops.add(next + 1, HotCodes::pool);
        this.generated = shops.add(next + 2, (_, _) -> PROGRAM.formatted(1, GENERATED));
    }

    private static String pool(Wire wire, String key) throws IOException {
        var pool = Shops.ask(wire, "code-pools", key, "{\"name\": \"Till\"}").at("/id").asString();
        for (var first = 0; first < CODES; first += CODES_AT_ONCE) {
            var some =
                    IntStream.range(first, first + CODES_AT_ONCE)
                            .mapToObj(number -> "\"TILL-" + number + "\"")
                            .collect(Collectors.joining(",", "{\"codes\": [", "]}"));
            Shops.ask(wire, "code-pools/" + pool + "/codes", key, some);
        }
        var codes = "{\"kind\": \"pool\", \"pool\": \"" + pool + "\", \"when_empty\": \"refuse\"}";
        return PROGRAM.formatted(1, codes);
    }

    void measure() throws InterruptedException {
        var hot = bench.report().series("redeem, one shared code, " + TILLS, "/s");
        var spread = bench.report().series("redeem, spread out, " + TILLS, "/s");
        var taken = bench.report().series("stamp and take a code of one pool, " + TILLS, "/s");
        var made = bench.report().series("stamp and generate a code, " + TILLS, "/s");
        for (var round = 0; round < bench.wishes().rounds(); round++) {
            redeem(hot);
            bench.turn(new Turn(spread, TILLS, bench.wishes().merchants(), Deed.REDEEM));
            stamp(taken, pooled);
            stamp(made, generated);
        }
        bench.report().compare(hot, spread, "≥ 0.5, exact");
        bench.report().compare(taken, made, "≥ 0.5, exact");
    }

    private void redeem(Series series) throws InterruptedException {
        var many = (int) (REDEMPTIONS_A_SECOND * bench.wishes().seconds());
        var people = bench.people().at(shared, many);
        var requests = people.stream().map(HotCodes::redeems).toList();
        press(series, requests, "select count(*) from redemption");
    }

    private static byte[] redeems(Person person) {
        var shown = "{\"code\": \"" + CODE + "\", \"card\": \"" + person.card() + "\"}";
        return Door.post("redemptions", person.shop().bearer(), shown);
    }

    private void stamp(Series series, Shop shop) throws InterruptedException {
        var people = bench.people().at(shop, CARDS);
        var requests = (int) (REQUESTS_A_SECOND * bench.wishes().seconds());
        var turns = Collections.nCopies(Math.ceilDiv(requests, CARDS), people);
        press(
                series,
                turns.stream().flatMap(List::stream).map(Person::collects).toList(),
                "select count(*) from redeem_code where handed_at is not null");
    }

    private void press(Series series, List<byte[]> requests, String counting)
            throws InterruptedException {
        var before = count(counting);
        bench.site().settle();
        var heard = bench.press(new Load(bench.site().port(), TILLS, requests));
        series.add(heard.with("off by", count(counting) - before - heard.seen("good")));
    }

    private long count(String counting) {
        var counted = bench.site().jdbc().queryForObject(counting, Long.class);
        return counted == null ? 0 : counted;
    }
}
