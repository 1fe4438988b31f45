package dev.stampbook.platform.web.pace;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.web.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses codes, tokens or passwords: by key, by address and by merchant.
///
/// A door asks [#admit] before it looks and tells [#note] when it found nothing. When all callers
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

    /// So many slips within a minute are honest while the breaker is open.
    static final int SLIPS = 3;

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
            return new Who("address " + address, PER_ADDRESS, false);
        }
    }

    /// Turns a caller away who failed too often lately. Called outside of any transaction.
    public void admit(Caller caller) {
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
        } else if (!honest(who)) {
            throw buckets.refusal(Duration.between(now, open.until()));
        }
    }

    /// Counts one more look-up of the caller that found nothing.
    public void note(Caller caller) {
        var who = Who.of(caller);
        buckets.take(who.name(), who.limit());
        var merchant = caller.actor().merchant();
        if (!buckets.take("merchant " + merchant, PER_MERCHANT)) {
            breaks.putIfAbsent(merchant, new Break(buckets.now().plus(BROKEN_FOR), false));
        }
    }

    /// Turns an address away from which strangers failed too often lately.
    public void admit(String address) {
        var who = Who.at(address);
        buckets.refuseWithout(who.name(), who.limit());
    }

    /// Counts one more failure of a stranger at this address.
    public void note(String address) {
        var who = Who.at(address);
        buckets.take(who.name(), who.limit());
    }

    private boolean honest(Who who) {
        return who.staff() && buckets.left(who.name(), who.limit()) >= who.limit().times() - SLIPS;
    }

    /// At the next call instead of at the failure, which may lie inside a transaction.
    private void tell(MerchantId merchant, Break open) {
        if (!open.told() && breaks.replace(merchant, open, new Break(open.until(), true))) {
            alarms.forEach(alarm -> alarm.guessed(merchant, open.until()));
        }
    }
}
