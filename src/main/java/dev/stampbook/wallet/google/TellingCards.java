package dev.stampbook.wallet.google;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.wallet.behind.BackOff;
import dev.stampbook.wallet.google.CardsAtGoogle.Due;
import dev.stampbook.wallet.google.GoogleClient.As;
import dev.stampbook.wallet.google.Lanes.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Google the cards of one lane that are due, the merchants in turns.
///
/// A card is put off before it is told, in a transaction of its own: nobody else tells it
/// meanwhile, and what a process left when it died is told by the next. Each lane has calls of its
/// own, so that slow ones about a campaign hold up no stamp.
final class TellingCards implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(TellingCards.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// Later than five calls and a token, each as slow as can be.
    private static final Duration LEASE = Duration.ofMinutes(5);

    /// How long nothing is tried when Google does not let us in.
    private static final Duration SHUT_OUT = Duration.ofMinutes(5);

    private static final int MERCHANTS_AT_ONCE = 100;
    private static final int CALLS = 24;

    private final CardsAtGoogle cards;
    private final TellingCard telling;
    private final Transactions transactions;
    private final Clock clock;
    private final BackOff backOff;
    private final Issuing issuing;
    private final Lane lane;

    TellingCards(Parts parts, Transactions transactions, Clock clock, Lane lane) {
        this.cards = parts.cards();
        this.telling = parts.telling();
        this.backOff = parts.backOff();
        this.transactions = transactions;
        this.clock = clock;
        this.issuing = parts.issuing();
        this.lane = lane;
    }

    /// Where it finds cards, how it tells one, as whom, and how it waits.
    record Parts(CardsAtGoogle cards, TellingCard telling, Issuing issuing, BackOff backOff) {}

    @Override
    public String name() {
        return "google-" + lane.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    /// Tells all that is due, each card once; stops when nobody answers, and of an issuer when it
    /// is not let in.
    @Override
    public void run() {
        try {
            new Round().run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Round {
        private final Semaphore calls = new Semaphore(CALLS);
        private final AtomicBoolean over = new AtomicBoolean();
        private final Set<Issuer> shut = ConcurrentHashMap.newKeySet();

        private void run() throws InterruptedException {
            try {
                while (!over.get() && startSome() > 0) {
                    LOG.debug("more to tell Google");
                }
            } finally {
                calls.acquire(CALLS);
            }
        }

        private int startSome() throws InterruptedException {
            var started = 0;
            for (var merchant : cards.merchants(lane, clock.instant(), MERCHANTS_AT_ONCE)) {
                var wanted = take(merchant);
                // Without a key they wait as they were put off; somebody may bring one again.
                for (var due : wanted.as().isPresent() ? wanted.cards() : List.<Due>of()) {
                    calls.acquire();
                    var as = wanted.as().get();
                    Thread.ofVirtual().name(name()).start(() -> tell(merchant, due, as));
                    started++;
                }
            }
            return started;
        }

        private record Wanted(Optional<As> as, List<Due> cards) {}

        private Wanted take(MerchantId merchant) {
            var now = clock.instant();
            return transactions.of(
                    merchant,
                    changes -> {
                        var as = issuing.as(merchant, lane);
                        return as.map(As::issuer).filter(shut::contains).isPresent()
                                ? new Wanted(as, List.of())
                                : new Wanted(as, cards.take(merchant, lane, now, now.plus(LEASE)));
                    });
        }

        private void tell(MerchantId merchant, Due due, As as) {
            try {
                var result = telling.tell(merchant, due, as, clock.instant());
                over.compareAndSet(false, result.told() instanceof Told.Gone);
                if (result.told() instanceof Told.Denied) {
                    shut.add(as.issuer());
                }
                settle(merchant, due, result);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException fault) {
                // The card stays put off; its turn comes again.
                LOG.warn("a card could not be told to Google", fault);
            } finally {
                calls.release();
            }
        }

        private void settle(MerchantId merchant, Due due, TellingCard.Result result) {
            var told = result.told();
            var now = clock.instant();
            transactions.of(
                    merchant,
                    changes -> {
                        switch (told) {
                            case Told.Done _ -> cards.told(merchant, due, result.news(), now);
                            case Told.Later(var asked) -> later(merchant, due, asked);
                            case Told.Gone _ -> later(merchant, due, Duration.ZERO);
                            case Told.Denied _ -> later(merchant, due, SHUT_OUT);
                            case Told.Never(var status) -> {
                                LOG.error("Google will never take a card: {}", status);
                                cards.giveUp(merchant, due, now);
                            }
                        }
                        return told;
                    });
        }

        private void later(MerchantId merchant, Due due, Duration asked) {
            var pause = backOff.after(due.tries(), asked);
            cards.postpone(merchant, due, clock.instant().plus(pause));
        }
    }
}
