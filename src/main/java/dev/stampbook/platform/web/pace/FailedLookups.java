package dev.stampbook.platform.web.pace;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.TurnedAway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses codes, tokens or passwords: by key, by address and by merchant.
///
/// A door asks [#admit] before it looks and tells [#note] when it found nothing. Strangers are
/// counted by address, and whoever comes from there with what fits goes on. When all callers
/// of a merchant together fail more often than any business does, a breaker opens for a while: then
/// only devices and keys that hardly failed go on, so that an honest till never notices, and the
/// owner is told. Counted in this process alone; several processes allow as many times more, which
/// guessing does not profit from.
@Component
public class FailedLookups {

    /// Typing errors of a busy counter stay far below, a guesser hits it within seconds.
    static final Limit PER_KEY = new Limit(30, Duration.ofMinutes(1));

    /// A shop's whole network may share one address.
    static final Limit PER_ADDRESS = new Limit(60, Duration.ofMinutes(1));

    static final Limit PER_MERCHANT = new Limit(600, Duration.ofMinutes(1));

    /// While the breaker is open, whoever slips more often than this is not honest.
    static final Limit SLIPS = new Limit(4, Duration.ofMinutes(1));

    static final Duration BROKEN_FOR = Duration.ofMinutes(10);

    private final ConcurrentMap<MerchantId, Break> breaks = new ConcurrentHashMap<>();
    private final Buckets buckets;
    private final ObjectProvider<GuessingAlarm> alarms;

    FailedLookups(Clock clock, ObjectProvider<GuessingAlarm> alarms) {
        this.buckets = new Buckets(clock);
        this.alarms = alarms;
    }

    /// Until when the breaker of a merchant is open, and whether its owner knows.
    private record Break(Instant until, boolean told) {}

    /// Whose failures are counted together, and whether a staff member answers for them.
    private record Who(String name, Limit limit, boolean staff) {

        static Who of(Caller caller) {
            var actor = caller.actor();
            // A customer's own id would let one link be a guesser's free ticket: her address
            // counts.
            return actor.id() == null || actor.staff() == null
                    ? at(caller.address())
                    : new Who("key " + actor.id(), PER_KEY, true);
        }

        static Who at(String address) {
            return new Who("address " + Place.of(address), PER_ADDRESS, false);
        }
    }

    /// Turns a caller away who failed too often lately. Called outside of any transaction.
    /// Whoever is, is turned away from that door until then, whatever she brings.
    public void admit(Caller caller) {
        try {
            ask(caller);
        } catch (TurnedAway away) {
            throw away.again();
        }
    }

    private void ask(Caller caller) {
        var who = Who.of(caller);
        buckets.refuseWithout(who.name(), who.limit());
        var merchant = caller.actor().merchant();
        var open = breaks.get(merchant);
        if (open == null) {
            return;
        }
        tell(merchant, open);
        var now = buckets.now();
        if (!now.isBefore(open.until())) {
            breaks.remove(merchant, open);
        } else if (!who.staff()) {
            throw buckets.refusal(Duration.between(now, open.until()));
        } else {
            buckets.refuseWithout(slips(who), SLIPS);
        }
    }

    /// Counts one more look-up of the caller that found nothing.
    public void note(Caller caller) {
        var who = Who.of(caller);
        buckets.take(who.name(), who.limit());
        buckets.take(slips(who), SLIPS);
        var merchant = caller.actor().merchant();
        if (!buckets.take("merchant " + merchant, PER_MERCHANT)) {
            breaks.putIfAbsent(merchant, new Break(buckets.now().plus(BROKEN_FOR), false));
        }
    }

    /// Counts one more failure of a stranger at this address with `what` she guesses, and turns her
    /// away who failed too often lately. What is too long to be guessed is looked up before: others
    /// share the address.
    public void note(String what, String address) {
        buckets.spend(what + " at " + Place.of(address), PER_ADDRESS);
    }

    /// Takes a failure back that was counted before it was one.
    public void forgive(String what, String address) {
        buckets.give(what + " at " + Place.of(address), PER_ADDRESS);
    }

    private static String slips(Who who) {
        return "slips of " + who.name();
    }

    /// At the next call instead of at the failure, which may lie inside a transaction.
    private void tell(MerchantId merchant, Break open) {
        if (!open.told() && breaks.replace(merchant, open, new Break(open.until(), true))) {
            alarms.forEach(alarm -> alarm.guessed(merchant, open.until()));
        }
    }
}
