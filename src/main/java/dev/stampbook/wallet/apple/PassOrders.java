package dev.stampbook.wallet.apple;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.pass.PassContents;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.wallet.certificate.PassSigner;
import dev.stampbook.wallet.certificate.PassSigners;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Orders the passes of cards as they are at an instant; inside a transaction of their merchant.
@Component
public class PassOrders {

    private final PassContents contents;
    private final PassSigners signers;
    private final NewsDesks desks;

    PassOrders(PassContents contents, PassSigners signers, NewsDesks desks) {
        this.contents = contents;
        this.signers = signers;
        this.desks = desks;
    }

    /// Who signs for a merchant, if anybody does.
    public Optional<PassSigner> signer(MerchantId merchant) {
        return signers.find(merchant);
    }

    /// The pass of a card, or why nobody signs it.
    PassOrder of(CardInHand hand, Instant now) {
        return of(hand, signers.get(hand.merchant().id()), now);
    }

    /// The pass of a card, signed by somebody.
    public PassOrder of(CardInHand hand, PassSigner signer, Instant now) {
        var news = desks.of(hand.merchant().id(), hand.card().id(), signer);
        return new PassOrder(contents.of(hand, now), news.orElse(null), signer, now);
    }
}
