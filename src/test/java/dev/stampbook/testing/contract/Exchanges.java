package dev.stampbook.testing.contract;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// All exchanges of this run, each held against the contract when it happened.
public final class Exchanges {

    private static final Set<Answered> ANSWERED = new ConcurrentSkipListSet<>();

    private Exchanges() {}

    /// Fails when the exchange breaks the contract; remembers what was answered.
    public static void hold(Exchange exchange, Contract contract) {
        var broken = contract.broken(exchange);
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    "%s breaks the contract:\n%s\nSent: %s\nTold: %s"
                            .formatted(
                                    exchange,
                                    String.join("\n", broken),
                                    exchange.request().text(),
                                    exchange.response()));
        }
        ANSWERED.add(contract.answered(exchange));
    }

    /// What was answered so far.
    public static Set<Answered> answered() {
        return Set.copyOf(ANSWERED);
    }
}
