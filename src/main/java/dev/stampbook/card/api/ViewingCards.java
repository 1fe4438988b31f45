package dev.stampbook.card.api;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherView;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Brings cards in the form in which other systems see them.
@Component
class ViewingCards {

    private final Showing showing;
    private final Cards cards;
    private final Transactions transactions;
    private final Clock clock;
    private final String address;

    ViewingCards(
            Showing showing,
            Cards cards,
            Transactions transactions,
            Clock clock,
            Settings settings) {
        this.showing = showing;
        this.cards = cards;
        this.transactions = transactions;
        this.clock = clock;
        this.address = settings.web().url().toString();
    }

    /// The card that the text names; must be there.
    CardView get(MerchantId merchant, String card) {
        var ref = CardRef.of(card);
        return transactions.reading(
                merchant,
                () ->
                        Optional.ofNullable(
                                        showing.show(merchant, List.of(ref), clock.instant())
                                                .get(ref))
                                .map(this::view)
                                .orElseThrow(() -> new NotFound("card")));
    }

    /// These cards, in their order, inside the open transaction.
    List<CardView> views(MerchantId merchant, List<CardRef> refs) {
        var found = showing.show(merchant, refs, clock.instant());
        return refs.stream().map(found::get).filter(Objects::nonNull).map(this::view).toList();
    }

    CardView view(CardInHand hand) {
        var numbers = cards.numbers(hand.merchant().id(), hand.card());
        return CardView.of(hand, numbers, clock.instant(), address);
    }

    /// A stamp with the card afterwards. A rehearsal shows no code: none has been handed out.
    StampView stamp(StampOutcome.Stamped stamped, boolean rehearsed) {
        var hand = rehearsed ? bare(stamped.hand()) : stamped.hand();
        return StampView.of(
                stamped,
                view(hand),
                voucher ->
                        VoucherView.of(
                                rehearsed ? voucher.withoutCode() : voucher,
                                clock.instant(),
                                address));
    }

    private static CardInHand bare(CardInHand hand) {
        return hand.with(hand.vouchers().stream().map(Voucher::withoutCode).toList());
    }
}
