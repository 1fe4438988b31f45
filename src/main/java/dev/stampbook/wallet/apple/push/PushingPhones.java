package dev.stampbook.wallet.apple.push;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.wallet.apple.service.PhoneReading;
import dev.stampbook.wallet.apple.service.Phones;
import dev.stampbook.wallet.apple.service.Phones.Due;
import dev.stampbook.wallet.behind.BackOff;
import dev.stampbook.wallet.certificate.PassSigner;
import dev.stampbook.wallet.certificate.PassSigners;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the phones that are due, the merchants in turns.
///
/// A phone is put off before it is told, in a transaction of its own: nobody else tells it
/// meanwhile, and what a process left when it died is told by the next.
final class PushingPhones implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(PushingPhones.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// Later than any call can take.
    private static final Duration LEASE = Duration.ofMinutes(2);

    /// How long Apple is left in peace that does not let us in.
    private static final Duration SHUT_OUT = Duration.ofHours(1);

    private static final int MERCHANTS_AT_ONCE = 100;
    private static final int CALLS = 24;

    private final Phones phones;
    private final PhoneReading reading;
    private final PassSigners signers;
    private final Transactions transactions;
    private final Way way;
    private final Clock clock;

    PushingPhones(Rows rows, PassSigners signers, Transactions transactions, Way way, Clock clock) {
        this.phones = rows.phones();
        this.reading = rows.reading();
        this.signers = signers;
        this.transactions = transactions;
        this.way = way;
        this.clock = clock;
    }

    /// Where it finds phones.
    record Rows(Phones phones, PhoneReading reading) {}

    /// How Apple is told, how we wait for it, and whether it is Apple: there passes are not told of
    /// that no phone has accepted.
    record Way(Apns apns, BackOff backOff, boolean apple) {}

    @Override
    public String name() {
        return "apple-pushes";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    /// Tells all that is due, each phone once; stops when nobody answers, and for a merchant when
    /// its certificate is not let in.
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
        private final Set<MerchantId> shut = ConcurrentHashMap.newKeySet();

        private void run() throws InterruptedException {
            try {
                while (!over.get() && startSome() > 0) {
                    LOG.debug("more phones to tell");
                }
            } finally {
                calls.acquire(CALLS);
            }
        }

        private int startSome() throws InterruptedException {
            var started = 0;
            for (var merchant : phones.merchants(clock.instant(), MERCHANTS_AT_ONCE)) {
                if (shut.contains(merchant)) {
                    continue;
                }
                var wanted = take(merchant);
                for (var due : wanted.phones()) {
                    calls.acquire();
                    var signer = wanted.signer().orElseThrow();
                    Thread.ofVirtual().name(name()).start(() -> tell(merchant, due, signer));
                    started++;
                }
            }
            return started;
        }

        private record Wanted(Optional<PassSigner> signer, List<Due> phones) {}

        /// Where nobody signs, phones wait until somebody does; they are not asked for every
        /// second.
        private Wanted take(MerchantId merchant) {
            var now = clock.instant();
            return transactions.of(
                    merchant,
                    changes -> {
                        var signer = signers.find(merchant).filter(this::heard);
                        if (signer.isEmpty()) {
                            reading.shut(merchant, now.plus(SHUT_OUT));
                            return new Wanted(signer, List.of());
                        }
                        return new Wanted(signer, phones.take(merchant, now, now.plus(LEASE)));
                    });
        }

        private boolean heard(PassSigner signer) {
            return signer.trusted() || !way.apple();
        }

        private void tell(MerchantId merchant, Due due, PassSigner signer) {
            try {
                // Whoever was taken before the door was shut waits as well.
                var pushed =
                        shut.contains(merchant) || over.get()
                                ? new Pushed.Later(Duration.ZERO)
                                : way.apns().tell(due.token(), signer);
                over.compareAndSet(false, pushed instanceof Pushed.Silence);
                settle(merchant, due, pushed);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException fault) {
                // The phone stays put off; its turn comes again.
                LOG.warn("a phone could not be told", fault);
            } finally {
                calls.release();
            }
        }

        private void settle(MerchantId merchant, Due due, Pushed pushed) {
            if (pushed instanceof Pushed.ShutOut(var reason) && shut.add(merchant)) {
                LOG.error("Apple does not let the certificate of {} in: {}", merchant, reason);
            }
            transactions.of(
                    merchant,
                    changes -> {
                        write(merchant, due, pushed);
                        return pushed;
                    });
        }

        private void write(MerchantId merchant, Due due, Pushed pushed) {
            var now = clock.instant();
            switch (pushed) {
                case Pushed.Done _ -> phones.told(merchant, due, now);
                case Pushed.Gone(var since) when due.tokenAt().isAfter(since) ->
                        phones.told(merchant, due, now);
                case Pushed.Gone _, Pushed.Nobody _ -> {
                    reading.await(merchant);
                    phones.forget(merchant, due);
                }
                case Pushed.Later(var asked) -> later(merchant, due, asked);
                case Pushed.Silence _ -> later(merchant, due, Duration.ZERO);
                case Pushed.ShutOut _ -> {
                    reading.shut(merchant, now.plus(SHUT_OUT));
                    later(merchant, due, Duration.ZERO);
                }
                case Pushed.Refused(var status, var reason) -> {
                    LOG.error("Apple refuses a push: {} {}", status, reason);
                    phones.told(merchant, due, now);
                }
            }
        }

        private void later(MerchantId merchant, Due due, Duration asked) {
            var pause = way.backOff().after(due.tries(), asked);
            phones.postpone(merchant, due, clock.instant().plus(pause));
        }
    }
}
