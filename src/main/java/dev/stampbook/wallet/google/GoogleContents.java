package dev.stampbook.wallet.google;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.card.pass.PassContents;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.page.Assets;
import dev.stampbook.platform.start.Settings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a card shows at Google at an instant; inside a transaction of its merchant.
@Component
class GoogleContents {

    private final Showing showing;
    private final PassContents contents;
    private final Cards cards;
    private final String address;

    GoogleContents(Showing showing, PassContents contents, Cards cards, Settings settings) {
        this.showing = showing;
        this.contents = contents;
        this.cards = cards;
        this.address = settings.web().url().toString();
    }

    /// The card, or empty when there is none.
    Optional<Shown> of(MerchantId merchant, UUID card, Instant now) {
        var ref = new CardRef.ById(card);
        return Optional.ofNullable(showing.show(merchant, List.of(ref), now).get(ref))
                .map(
                        hand -> {
                            var content = contents.of(hand, now);
                            var erased = content.standing() == Standing.ERASED;
                            var rotation =
                                    erased
                                            ? null
                                            : cards.numbers(merchant, hand.card()).rotationKey();
                            return new Shown(
                                    content,
                                    rotation == null ? null : new TotpKey(rotation),
                                    new Shown.Look(logo(hand.merchant()), null));
                        });
    }

    /// The merchant's own, or that of a counter.
    private URI logo(Merchant merchant) {
        var logo = merchant.logo();
        var path = logo == null ? Assets.url("img/counter-512.png") : logo.square(merchant.id());
        return URI.create(address + path);
    }
}
