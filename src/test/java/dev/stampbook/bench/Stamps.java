package dev.stampbook.bench;

import dev.stampbook.bench.Bench.Deed;
import dev.stampbook.bench.Bench.Turn;

/// Stamps, of which one in ten reaches a goal and issues a voucher, beside redemptions.
final class Stamps {

    private static final int CONNECTIONS = 32;

    private final Bench bench;

    Stamps(Bench bench) {
        this.bench = bench;
    }

    void measure() throws InterruptedException {
        var stamps = bench.report().series("stamp, one goal in ten, " + CONNECTIONS, "/s");
        var redemptions = bench.report().series("redeem beside stamps, " + CONNECTIONS, "/s");
        for (var round = 0; round < bench.wishes().rounds(); round++) {
            bench.turn(new Turn(stamps, CONNECTIONS, 1, Deed.STAMP));
            bench.turn(new Turn(redemptions, CONNECTIONS, 1, Deed.REDEEM));
        }
        bench.report().compare(stamps, redemptions, "≥ 0.7");
    }
}
