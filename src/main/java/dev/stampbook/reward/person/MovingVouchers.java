package dev.stampbook.reward.person;

import dev.stampbook.customer.holding.Merging.Merged;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives the vouchers of one customer to another who is the same person, inside the deed of whoever
/// moves the cards.
@Component
public class MovingVouchers {

    private final VouchersOfPersons persons;
    private final Journal journal;
    private final Ids ids;

    MovingVouchers(VouchersOfPersons persons, Journal journal, Ids ids) {
        this.persons = persons;
        this.journal = journal;
        this.ids = ids;
    }

    /// Vouchers by the card that they are on from now on.
    public record Moving(Map<UUID, UUID> cards) {}

    /// Locks the vouchers of a customer and those from cards that close; `into` is which card goes
    /// on for one that closes.
    public Moving lock(MerchantId merchant, UUID customer, Map<UUID, UUID> into) {
        var cards = new LinkedHashMap<UUID, UUID>();
        persons.places(merchant, customer, into.keySet())
                .forEach((voucher, card) -> cards.put(voucher, into.getOrDefault(card, card)));
        return new Moving(cards);
    }

    /// Moves them, with a line each.
    public void move(Merged merged, Moving moving, Changes changes) {
        var places = new ArrayList<Row>();
        var lines = new ArrayList<JournalEntry>();
        moving.cards()
                .forEach(
                        (voucher, card) -> {
                            var place =
                                    new Row()
                                            .with("id", voucher)
                                            .with("customer_id", merged.into())
                                            .with("card_id", known(card));
                            places.add(place);
                            lines.add(line(merged, voucher, known(card)).wrote("voucher", place));
                        });
        persons.move(changes, places);
        journal.add(changes, lines);
    }

    private JournalEntry line(Merged merged, UUID voucher, @Nullable UUID card) {
        var location = merged.actor().location();
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", merged.actor().merchant().toString());
        data.put("location", location == null ? null : PublicId.of(IdKind.LOCATION, location));
        data.put("customer", Map.of("id", PublicId.of(IdKind.CUSTOMER, merged.into())));
        data.put("card", card == null ? null : Map.of("id", PublicId.of(IdKind.CARD, card)));
        data.put("voucher", Map.of("id", PublicId.of(IdKind.VOUCHER, voucher)));
        return new JournalEntry(
                ids.next(),
                "voucher.moved",
                merged.at(),
                merged.actor(),
                new Subject(location, card, merged.into(), voucher, false),
                data,
                List.of());
    }

    private static @Nullable UUID known(UUID card) {
        return card.equals(VouchersOfPersons.NONE) ? null : card;
    }
}
