package dev.stampbook.bench;

import dev.stampbook.bench.People.Person;
import java.util.Collections;
import java.util.List;

/// Sixty-four tills at one card, and at the cards of one program, beside the same number of tills
/// at cards of many merchants; what was answered is counted in the tables afterwards.
final class HotSpots {

    private static final int TILLS = 64;
    private static final int CARDS = 2_000;
    private static final int REQUESTS_A_SECOND = 8_000;

    private final Bench bench;

    HotSpots(Bench bench) {
        this.bench = bench;
    }

    void measure() throws InterruptedException {
        var card = bench.report().series("stamp, one hot card, " + TILLS, "/s");
        var program = bench.report().series("stamp, one hot program, " + TILLS, "/s");
        var spread = bench.report().series("stamp, spread out, " + TILLS, "/s");
        var merchants = bench.wishes().merchants();
        var many = bench.people().of(merchants, Math.max(CARDS, merchants));
        var some = bench.people().of(1, CARDS);
        for (var round = 0; round < bench.wishes().rounds(); round++) {
            stamp(card, List.of(some.get(round)));
            stamp(program, some);
            stamp(spread, many);
        }
        bench.report().compare(card, spread, "≥ 0.5, exact");
        bench.report().compare(program, spread, "≥ 0.5, exact");
    }

    private void stamp(Series series, List<Person> people) throws InterruptedException {
        var before = stamps();
        bench.site().settle();
        var requests = (int) (REQUESTS_A_SECOND * bench.wishes().seconds());
        var turns = Collections.nCopies(Math.ceilDiv(requests, people.size()), people);
        var load =
                new Load(
                        bench.site().port(),
                        TILLS,
                        turns.stream().flatMap(List::stream).map(Person::collects).toList());
        var heard = bench.press(load);
        var off = stamps() - before - heard.seen("good");
        series.add(heard.with("off by", off));
    }

    private long stamps() {
        var counted =
                bench.site()
                        .jdbc()
                        .queryForObject(
                                "select count(*) from stamp where kind = 'stamp'", Long.class);
        return counted == null ? 0 : counted;
    }
}
