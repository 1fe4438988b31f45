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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
                .flatMap(
                        merchant ->
                                keyring.find(kind, merchant, token)
                                        .flatMap(hmac -> find(kind, merchant, hmac))
                                        .map(found -> admit(merchant, found)))
                .orElseGet(Admission.Unknown::new);
    }

    private Optional<Found> find(Kind kind, MerchantId merchant, byte[] hmac) {
        return transactions.reading(
                merchant,
                () ->
                        holder(kind, merchant, hmac)
                                .filter(holder -> holder.live(clock.instant()))
                                .map(holder -> new Found(holder, merchants.suspended(merchant))));
    }

    private Optional<Holder> holder(Kind kind, MerchantId merchant, byte[] hmac) {
        return switch (kind) {
            case API_KEY -> holders.ofApiKey(merchant, hmac);
            case DEVICE -> holders.ofDevice(merchant, hmac);
            case INVITE -> Optional.empty();
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
