package dev.stampbook.access;

import dev.stampbook.access.Holders.Holder;
import dev.stampbook.access.Keyring.Kind;
import dev.stampbook.merchant.Directory;
import dev.stampbook.merchant.MerchantRefusal;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Together;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes the actor of a request out of its credentials, anew each time, so that whatever was taken
/// away is gone at the next call.
@Component
public class Admitting {

    /// Whether credentials open the house.
    public sealed interface Admission {

        /// They do, for this actor.
        record Admitted(Actor actor) implements Admission {}

        /// They are right, but closed for now.
        record Barred(Refused reason) implements Admission {}

        /// They are right, but the merchant is suspended: it may take away what it holds, and do
        /// nothing else.
        record Suspended(Actor actor, Refused reason) implements Admission {}

        /// They are not, or no longer, known.
        record Unknown() implements Admission {}
    }

    /// A write for every call would cost more than it tells.
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    /// As many as travel together afterwards.
    private static final int TOGETHER_MAX = 64;

    private final Together<Lane, ByteBuffer, Found> looks =
            new Together<>(TOGETHER_MAX, this::find);
    private final Directory directory;
    private final Merchants merchants;
    private final Holders holders;
    private final Keyring keyring;
    private final Transactions transactions;
    private final Clock clock;

    Admitting(
            Directory directory,
            Merchants merchants,
            Holders holders,
            Keyring keyring,
            Transactions transactions,
            Clock clock) {
        this.directory = directory;
        this.merchants = merchants;
        this.holders = holders;
        this.keyring = keyring;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Those who show the same kind of thing to one merchant are looked for together.
    private record Lane(Kind kind, MerchantId merchant) {}

    /// A holder as it was found, and what keeps it out for now.
    private record Found(Holder holder, boolean suspended) {

        Admission admission(MerchantId merchant) {
            if (holder.member().disabled()) {
                return new Admission.Barred(Refused.because(AccessRefusal.STAFF_DISABLED));
            }
            var actor = holder.actor(merchant);
            return suspended
                    ? new Admission.Suspended(
                            actor, Refused.because(MerchantRefusal.MERCHANT_SUSPENDED))
                    : new Admission.Admitted(actor);
        }
    }

    /// Why right credentials may be closed for now, also for the export of what is held or not.
    public static List<Refusal> refusals(boolean export) {
        return export
                ? List.of(AccessRefusal.STAFF_DISABLED)
                : List.of(MerchantRefusal.MERCHANT_SUSPENDED, AccessRefusal.STAFF_DISABLED);
    }

    /// The admission that an API key gives.
    public Admission byApiKey(String token) {
        return admit(Kind.API_KEY, token);
    }

    /// The admission that the token of a device gives.
    public Admission byDevice(String token) {
        return admit(Kind.DEVICE, token);
    }

    private Admission admit(Kind kind, String token) {
        return directory
                .merchantOf(token)
                .flatMap(merchant -> admit(new Lane(kind, merchant), token))
                .orElseGet(Admission.Unknown::new);
    }

    private Optional<Admission> admit(Lane lane, String token) {
        return keyring.find(lane.kind(), lane.merchant(), token)
                .flatMap(hmac -> looks.ask(lane, ByteBuffer.wrap(hmac)))
                .filter(found -> found.holder().live(clock.instant()))
                .map(found -> admit(lane.merchant(), found));
    }

    private Map<ByteBuffer, Found> find(Lane lane, Set<ByteBuffer> hmacs) {
        return transactions.reading(
                lane.merchant(),
                () -> {
                    var known = holders(lane, hmacs);
                    if (known.isEmpty()) {
                        return Map.of();
                    }
                    var suspended = merchants.suspended(lane.merchant());
                    var found = new HashMap<ByteBuffer, Found>();
                    known.forEach((hmac, holder) -> found.put(hmac, new Found(holder, suspended)));
                    return found;
                });
    }

    private Map<ByteBuffer, Holder> holders(Lane lane, Set<ByteBuffer> hmacs) {
        return switch (lane.kind()) {
            case API_KEY -> holders.ofApiKeys(lane.merchant(), hmacs);
            case DEVICE -> holders.ofDevices(lane.merchant(), hmacs);
            case INVITE -> Map.of();
        };
    }

    private Admission admit(MerchantId merchant, Found found) {
        noteUse(merchant, found.holder());
        return found.admission(merchant);
    }

    private void noteUse(MerchantId merchant, Holder holder) {
        var now = clock.instant();
        var noted = holder.lastUsedAt();
        if (noted == null || !noted.plus(NOTED_EVERY).isAfter(now)) {
            transactions.of(
                    merchant,
                    changes -> {
                        holders.use(changes, holder, now);
                        return now;
                    });
        }
    }
}
