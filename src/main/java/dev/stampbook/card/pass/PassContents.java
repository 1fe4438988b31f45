package dev.stampbook.card.pass;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Cards;
import dev.stampbook.card.page.CardNews;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.customer.Portrait;
import dev.stampbook.merchant.logo.Logos;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says what the pass of a card shows at an instant; inside a transaction of its merchant.
@Component
public class PassContents {

    private static final Card.Numbers NONE = new Card.Numbers("", "", "", "");

    private final Cards cards;
    private final Portrait portrait;
    private final CardNews news;
    private final Logos logos;
    private final Words words;
    private final String address;

    PassContents(
            Cards cards,
            Portrait portrait,
            CardNews news,
            Logos logos,
            Words words,
            Settings settings) {
        this.cards = cards;
        this.portrait = portrait;
        this.news = news;
        this.logos = logos;
        this.words = words;
        this.address = settings.web().url().toString();
    }

    /// What it shows. Of somebody who is erased nothing is shown that was hers, not even the number
    /// of her card.
    public PassContent of(CardInHand hand, Instant now) {
        return draft(hand, now).content(words);
    }

    /// What a voucher of hers shows on a pass of its own, if it can have one.
    public Optional<PassContent> of(CardInHand hand, UUID voucher, Instant now) {
        return voucher(hand, voucher)
                .map(one -> new VoucherDraft(draft(hand, now), one).content(words));
    }

    /// Whether a voucher of hers can have a pass of its own.
    public static boolean has(CardInHand hand, UUID voucher) {
        return voucher(hand, voucher).isPresent();
    }

    private static Optional<Voucher> voucher(CardInHand hand, UUID voucher) {
        return hand.vouchers().stream()
                .filter(one -> one.id().equals(voucher))
                .filter(VoucherDraft::possible)
                .findFirst();
    }

    private PassDraft draft(CardInHand hand, Instant now) {
        var gone = hand.customer().goneAt() != null;
        var numbers = gone ? NONE : cards.numbers(hand.merchant().id(), hand.card());
        return new PassDraft(
                hand,
                now,
                numbers,
                address,
                !gone && nearby(hand),
                news.of(hand),
                logos.of(hand.merchant()));
    }

    /// Whether the owner of its program wants the code of a voucher on a pass of its own.
    public static boolean beside(CardInHand hand, Voucher voucher) {
        return Placement.of(hand.program()) == Placement.BESIDE && VoucherDraft.possible(voucher);
    }

    private boolean nearby(CardInHand hand) {
        return portrait.agreed(hand.merchant().id(), hand.customer().id()).stream()
                .anyMatch(consent -> consent.purpose() == Purpose.NEARBY);
    }
}
