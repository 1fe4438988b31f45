package dev.stampbook.scan.page;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the counter for whoever stands at it.
@Component
class CounterDrawing {

    /// Nobody has more programs that run at once.
    private static final int PROGRAMS_MAX = 100;

    private final Words words;
    private final Merchants merchants;
    private final Programs programs;
    private final Transactions transactions;
    private final Clock clock;

    CounterDrawing(
            Words words,
            Merchants merchants,
            Programs programs,
            Transactions transactions,
            Clock clock) {
        this.words = words;
        this.merchants = merchants;
        this.programs = programs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The counter in the language and for the merchant of the caller.
    Counter of(Caller caller) {
        return new Counter(merchant(caller), caller.actor(), phrases(caller));
    }

    /// The page, with the answer to the last scan when there was one.
    CounterPage page(Caller caller, String csrf, @Nullable Told told) {
        return new CounterPage(
                phrases(caller),
                station(caller, csrf),
                UUID.randomUUID().toString(),
                stampsMax(caller),
                told);
    }

    /// Where the caller works.
    Station station(Caller caller, String csrf) {
        var merchant = merchant(caller);
        return new Station(
                merchant.id().toString(),
                place(merchant, caller.actor().location()),
                Objects.requireNonNullElse(caller.actor().name(), ""),
                caller.actor().may(Actor.Right.DESK),
                csrf,
                clock.instant());
    }

    /// The time at the counter.
    Instant now() {
        return clock.instant();
    }

    /// The words of the caller's language.
    Phrases phrases(Caller caller) {
        return new Phrases(words, words.choose(caller.languages()));
    }

    private Merchant merchant(Caller caller) {
        var id = caller.actor().merchant();
        return transactions.reading(id, () -> merchants.get(id));
    }

    /// The most stamps that any program gives to one scan for the asking; a bill says by itself how
    /// many it is worth.
    private int stampsMax(Caller caller) {
        var merchant = caller.actor().merchant();
        return transactions
                .reading(merchant, () -> programs.list(merchant, null, PROGRAMS_MAX))
                .stream()
                .filter(program -> program.state() == Program.State.PUBLISHED)
                .filter(program -> program.rules().earning() instanceof Earning.PerVisit)
                .mapToInt(program -> program.rules().limits().perScan())
                .max()
                .orElse(1);
    }

    private static String place(Merchant merchant, @Nullable UUID id) {
        var location = id == null ? null : merchant.locations().get(id);
        return location == null || location.name().equals(merchant.name())
                ? merchant.name()
                : merchant.name() + " · " + location.name();
    }
}
