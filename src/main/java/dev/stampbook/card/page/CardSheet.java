package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.reward.Voucher;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// What a card says to its customer: how far, what she should know, her vouchers by expiry, and
/// what lies ahead.
public record CardSheet(
        Phrases words,
        Face face,
        List<String> notes,
        List<Promise> goals,
        List<Promise> ahead,
        List<VoucherTile> ready,
        List<VoucherTile> ended) {

    public CardSheet {
        notes = List.copyOf(notes);
        goals = List.copyOf(goals);
        ahead = List.copyOf(ahead);
        ready = List.copyOf(ready);
        ended = List.copyOf(ended);
    }

    /// The card as its customer sees it on a visit, for somebody else to look at: its vouchers lead
    /// to the page around it.
    public static CardSheet inert(Visit visit, CardInHand hand) {
        return of(visit, hand, voucher -> "");
    }

    /// What the card itself showed when it had so many stamps; of the vouchers of that moment
    /// nothing is kept.
    public static CardSheet then(Visit visit, CardInHand hand, int stamps) {
        var none = List.<VoucherTile>of();
        return new CardSheet(
                visit.words(),
                Faces.then(visit, hand.program().rules(), stamps),
                List.of(),
                List.of(),
                List.of(),
                none,
                none);
    }

    static CardSheet of(Visit visit, CardInHand hand, Function<Voucher, String> address) {
        var promises = new Promises(visit);
        return new CardSheet(
                visit.words(),
                Faces.of(visit, hand),
                new CardNotes(visit, hand).all(),
                promises.goals(hand),
                promises.ahead(hand),
                tiles(visit, hand, address, true),
                tiles(visit, hand, address, false));
    }

    /// What is still to be used, now or later.
    public List<VoucherTile> open() {
        return ready.stream().filter(tile -> !tile.used()).toList();
    }

    /// What was used a moment ago and can still be looked at.
    public List<VoucherTile> used() {
        return ready.stream().filter(VoucherTile::used).toList();
    }

    /// The same, with other things to know.
    CardSheet noting(List<String> other) {
        return new CardSheet(words, face, other, goals, ahead, ready, ended);
    }

    /// By expiry, the nearest first; those without an end last.
    private static List<VoucherTile> tiles(
            Visit visit, CardInHand hand, Function<Voucher, String> address, boolean ready) {
        return hand.vouchers().stream()
                .sorted(
                        Comparator.comparing(
                                Voucher::expiresAt,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .filter(voucher -> VoucherTelling.of(visit, hand, voucher).ready() == ready)
                .map(
                        voucher ->
                                VoucherTelling.of(visit, hand, voucher)
                                        .tile(address.apply(voucher)))
                .toList();
    }
}
