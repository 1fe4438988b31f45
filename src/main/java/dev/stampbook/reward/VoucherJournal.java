package dev.stampbook.reward;

import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Customers;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells the journal what happened to vouchers.
@Component
class VoucherJournal {

    private final Customers customers;
    private final ObjectProvider<VoucherHolds> holds;
    private final VoucherRows rows;
    private final Journal journal;
    private final Ids ids;

    VoucherJournal(
            Customers customers,
            ObjectProvider<VoucherHolds> holds,
            VoucherRows rows,
            Journal journal,
            Ids ids) {
        this.customers = customers;
        this.holds = holds;
        this.rows = rows;
        this.journal = journal;
        this.ids = ids;
    }

    /// Who did it, when and where.
    record Occasion(Actor actor, Instant at, @Nullable UUID location) {}

    /// What lines about these owners need to know of them, read once.
    Lines about(MerchantId merchant, Collection<Voucher.Owner> owners) {
        var cards = owners.stream().map(Voucher.Owner::card).filter(Objects::nonNull).toList();
        var shown = new HashMap<UUID, Map<String, @Nullable Object>>();
        if (!cards.isEmpty()) {
            holds.forEach(hold -> shown.putAll(hold.shown(merchant, cards)));
        }
        return new Lines(merchant, persons(merchant, owners), shown);
    }

    /// The same, where their cards are locked.
    Lines about(
            MerchantId merchant, Collection<Voucher.Owner> owners, EndingVouchers.HeldCards held) {
        return new Lines(merchant, persons(merchant, owners), held.shown());
    }

    private Map<UUID, Customer> persons(MerchantId merchant, Collection<Voucher.Owner> owners) {
        var persons =
                owners.stream().map(Voucher.Owner::customer).filter(Objects::nonNull).toList();
        return persons.isEmpty() ? Map.of() : customers.find(merchant, persons);
    }

    /// Adds the lines to the changes.
    void add(Changes changes, List<JournalEntry> entries) {
        journal.add(changes, entries);
    }

    /// Lines about the vouchers of some owners.
    final class Lines {

        private final MerchantId merchant;
        private final Map<UUID, Customer> persons;
        private final Map<UUID, Map<String, @Nullable Object>> cards;

        Lines(
                MerchantId merchant,
                Map<UUID, Customer> persons,
                Map<UUID, Map<String, @Nullable Object>> cards) {
            this.merchant = merchant;
            this.persons = persons;
            this.cards = cards;
        }

        /// What a card shows after the change that is being made.
        void show(@Nullable UUID card, @Nullable Map<String, @Nullable Object> shown) {
            if (card != null && shown != null) {
                cards.put(card, shown);
            }
        }

        /// A line about a voucher, with its row as it is afterwards.
        JournalEntry voucher(String type, Voucher voucher, Occasion occasion) {
            return told(type, voucher, occasion).wrote("voucher", rows.row(merchant, voucher));
        }

        /// A line about a voucher of which nothing was written.
        JournalEntry told(String type, Voucher voucher, Occasion occasion) {
            var data = data(voucher.owner(), occasion);
            data.put("voucher", payload(voucher, occasion.at()));
            return entry(type, occasion, subject(voucher, occasion), data);
        }

        /// A line about the use of a voucher, with both rows as they are afterwards.
        JournalEntry redemption(
                String type, Voucher voucher, Redemption redemption, Occasion occasion) {
            var data = data(voucher.owner(), occasion);
            data.put("voucher", payload(voucher, occasion.at()));
            data.put("redemption", payload(redemption));
            return entry(type, occasion, subject(voucher, occasion), data)
                    .wrote("voucher", rows.row(merchant, voucher))
                    .wrote("redemption", VoucherRows.row(redemption));
        }

        /// A promise kept.
        JournalEntry granted(Granting.Grant grant) {
            var occasion = new Occasion(grant.actor(), grant.at(), grant.location());
            var owner = grant.owner();
            var data = data(owner, occasion);
            data.put("reward", payload(grant.reward()));
            data.put("origin", VoucherView.From.of(grant.origin()));
            var subject =
                    new Subject(
                            grant.location(), owner.card(), owner.customer(), null, grant.test());
            return entry("reward.granted", occasion, subject, data);
        }

        /// A pool that has few codes left.
        JournalEntry low(UUID pool, int left, Occasion occasion) {
            var data = data(Voucher.Owner.BEARER, occasion);
            var shown = new LinkedHashMap<String, @Nullable Object>();
            shown.put("id", PublicId.of(IdKind.CODE_POOL, pool));
            shown.put("left", left);
            data.put("pool", shown);
            var subject = new Subject(occasion.location(), null, null, null, false);
            return entry("pool.low", occasion, subject, data);
        }

        private JournalEntry entry(
                String type,
                Occasion occasion,
                Subject subject,
                Map<String, @Nullable Object> data) {
            return new JournalEntry(
                    ids.next(), type, occasion.at(), occasion.actor(), subject, data, List.of());
        }

        private static Subject subject(Voucher voucher, Occasion occasion) {
            return new Subject(
                    occasion.location(),
                    voucher.owner().card(),
                    voucher.owner().customer(),
                    voucher.id(),
                    voucher.issue().test());
        }

        private Map<String, @Nullable Object> data(Voucher.Owner owner, Occasion occasion) {
            var data = new LinkedHashMap<String, @Nullable Object>();
            data.put("merchant", merchant.toString());
            data.put("location", location(occasion.location()));
            var person = owner.customer() == null ? null : persons.get(owner.customer());
            data.put("customer", person == null ? null : person.shown());
            data.put("card", owner.card() == null ? null : card(owner.card()));
            return data;
        }

        private Map<String, @Nullable Object> card(UUID card) {
            return cards.getOrDefault(card, Map.of("id", PublicId.of(IdKind.CARD, card)));
        }
    }

    /// The row of a code that took part, for the line of its voucher.
    static Row code(Voucher voucher, Voucher.RedeemCode code) {
        var own = code.source() != Voucher.RedeemCode.Source.SHARED;
        return new Row()
                .with("id", code.id())
                .with("source", code.source())
                .with("pool_id", code.pool())
                .with("handed_at", own ? voucher.issue().at() : null)
                .with("voucher_id", own ? voucher.id() : null)
                .with("burnt_at", code.burntAt());
    }

    private static Map<String, @Nullable Object> payload(Voucher voucher, Instant at) {
        var offer = voucher.offer();
        var redemption = voucher.redemption();
        var voided = voucher.voided();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.VOUCHER, voucher.id()));
        shown.put("state", voucher.state(at));
        shown.put("title", offer.title());
        shown.put("applies_to", offer.appliesTo());
        shown.put("redemption", offer.redemption());
        shown.put("proof", offer.proof());
        shown.put("reveal", offer.reveal());
        shown.put("face_value", offer.faceValue());
        shown.put("origin", VoucherView.From.of(voucher.origin()));
        shown.put("issued_at", voucher.issue().at());
        shown.put("active_from", voucher.activeFrom());
        shown.put("expires_at", voucher.expiresAt());
        shown.put("redeemed_at", redemption == null ? null : redemption.at());
        shown.put("voided_at", voided == null ? null : voided.at());
        return shown;
    }

    private static Map<String, @Nullable Object> payload(Redemption redemption) {
        var reversal = redemption.reversal();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.REDEMPTION, redemption.id()));
        shown.put("channel", redemption.channel());
        shown.put("redeemed_at", redemption.at());
        shown.put("location", location(redemption.location()));
        shown.put("actor", redemption.actor());
        shown.put("amount", redemption.bill().amount());
        shown.put("receipt", redemption.bill().receipt());
        shown.put("reversed_at", reversal == null ? null : reversal.at());
        return shown;
    }

    private static Map<String, @Nullable Object> payload(Reward reward) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("kind", reward instanceof Reward.Award ? "award" : "voucher");
        shown.put("title", reward.title());
        return shown;
    }

    private static @Nullable String location(@Nullable UUID id) {
        return id == null ? null : PublicId.of(IdKind.LOCATION, id);
    }
}
