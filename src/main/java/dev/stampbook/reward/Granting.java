package dev.stampbook.reward;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.reward.code.RedeemCodes.HeldCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands over what was promised, inside the deed that earned it.
///
/// It takes two steps, so that an empty pool can refuse the stamp that would need it: claim
/// what the first decision needs, decide again with what was got, grant.
@Component
public class Granting {

    private final Merchants merchants;
    private final VoucherCodes codes;
    private final Vouchers vouchers;
    private final VoucherSecrets secrets;
    private final VoucherJournal journal;
    private final Ids ids;

    Granting(
            Merchants merchants,
            VoucherCodes codes,
            Vouchers vouchers,
            VoucherSecrets secrets,
            VoucherJournal journal,
            Ids ids) {
        this.merchants = merchants;
        this.codes = codes;
        this.vouchers = vouchers;
        this.secrets = secrets;
        this.journal = journal;
        this.ids = ids;
    }

    /// A reward on its way to its owner; `reference` is the source under which it is granted once,
    /// made from the origin when missing; `program` is what promised it; `card` is what events show
    /// of the card afterwards (`id`, `stamps`, `goal`).
    public record Grant(
            Reward reward,
            Origin origin,
            Voucher.Owner owner,
            @Nullable UUID location,
            Actor actor,
            Instant at,
            @Nullable String reference,
            boolean test,
            @Nullable UUID program,
            @Nullable Map<String, @Nullable Object> card) {

        /// A grant of no program, whose events show no more than the id of the card.
        public Grant(
                Reward reward,
                Origin origin,
                Voucher.Owner owner,
                @Nullable UUID location,
                Actor actor,
                Instant at,
                @Nullable String reference,
                boolean test) {
            this(reward, origin, owner, location, actor, at, reference, test, null, null);
        }

        /// The reference under which it is granted once.
        public @Nullable String source() {
            var card = owner.card();
            return reference != null || card == null
                    ? reference
                    : origin.reference(PublicId.of(IdKind.CARD, card));
        }
    }

    /// What a grant became: a voucher, or an award without one.
    public record Granted(Reward reward, @Nullable Voucher voucher) {}

    /// Codes held for grants until the transaction ends.
    public static final class Claimed {

        private final Map<UUID, Integer> gotByPool = new HashMap<>();
        private final Map<UUID, List<HeldCode>> held;
        private final Map<String, HeldCode> shared;
        private final Map<UUID, Integer> low = new HashMap<>();

        Claimed(Map<UUID, List<HeldCode>> held, Map<String, HeldCode> shared) {
            held.forEach((pool, codes) -> gotByPool.put(pool, codes.size()));
            this.held = held;
            this.shared = shared;
        }

        /// How many codes of a pool were got.
        public int got(UUID pool) {
            return gotByPool.getOrDefault(pool, 0);
        }

        Map<String, HeldCode> shared() {
            return shared;
        }

        @Nullable HeldCode take(UUID pool) {
            var codes = held.getOrDefault(pool, List.of());
            if (codes.isEmpty()) {
                low.put(pool, 0);
                return null;
            }
            var code = codes.removeFirst();
            var place = code.place();
            if (place != null && place.makesLow()) {
                low.put(pool, place.left());
            }
            return code;
        }

        /// Pools that became low by what was taken, with how many codes they have left.
        Map<UUID, Integer> low() {
            return low;
        }
    }

    /// Holds as many codes as the grants need, or all there are.
    public Claimed claim(MerchantId merchant, List<Grant> grants) {
        return codes.claim(merchant, grants);
    }

    /// Adds the vouchers and their journal lines; one result per grant, in their order.
    public List<Granted> grant(List<Grant> grants, Claimed claimed, Changes changes) {
        if (grants.isEmpty()) {
            return List.of();
        }
        var merchant = merchants.get(changes.merchant());
        var lines = journal.about(merchant.id(), grants.stream().map(Grant::owner).toList());
        var granted = new ArrayList<Granted>();
        var entries = new ArrayList<JournalEntry>();
        for (var grant : grants) {
            lines.show(grant.owner().card(), grant.card());
            if (grant.origin().stampEntry().isPresent()) {
                entries.add(lines.granted(grant));
            }
            if (grant.reward() instanceof Reward.OfVoucher(var offer)) {
                var voucher = voucher(merchant, offer, grant, new Hand(claimed, changes));
                granted.add(new Granted(grant.reward(), voucher));
                entries.add(issued(lines, voucher, grant));
            } else {
                granted.add(new Granted(grant.reward(), null));
            }
        }
        vouchers.add(
                changes, granted.stream().map(Granted::voucher).filter(Objects::nonNull).toList());
        entries.addAll(low(lines, claimed, grants.getLast()));
        journal.add(changes, entries);
        return granted;
    }

    private record Hand(Claimed claimed, Changes changes) {}

    private Voucher voucher(Merchant merchant, VoucherOffer offer, Grant grant, Hand hand) {
        var id = ids.next();
        var zone = merchant.zoneOf(grant.location());
        var activeFrom = offer.activation().activeFrom(grant.at(), zone);
        return new Voucher(
                id,
                offer,
                grant.origin(),
                grant.owner(),
                new Voucher.Issue(
                        grant.at(),
                        grant.location(),
                        grant.program(),
                        grant.source(),
                        grant.test()),
                activeFrom,
                offer.validity().endsAt(activeFrom, zone),
                codes.give(grant, id, hand.claimed(), hand.changes()),
                secrets.draw(merchant.prefix()),
                null,
                null,
                1);
    }

    private static JournalEntry issued(VoucherJournal.Lines lines, Voucher voucher, Grant grant) {
        var line = lines.voucher("voucher.issued", voucher, occasion(grant));
        var code = voucher.code();
        return code == null ? line : line.wrote("redeem_code", VoucherJournal.code(voucher, code));
    }

    private static List<JournalEntry> low(VoucherJournal.Lines lines, Claimed claimed, Grant last) {
        return new TreeSet<>(claimed.low().keySet())
                .stream()
                        .map(
                                pool ->
                                        lines.low(
                                                pool,
                                                claimed.low().getOrDefault(pool, 0),
                                                occasion(last)))
                        .toList();
    }

    private static VoucherJournal.Occasion occasion(Grant grant) {
        return new VoucherJournal.Occasion(grant.actor(), grant.at(), grant.location());
    }
}
