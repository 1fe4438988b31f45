package dev.stampbook.wallet.apple;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContents;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.wallet.certificate.PassSigner;
import dev.stampbook.wallet.certificate.PassSigners;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return order(contents.of(hand, now), hand.merchant().id(), signer, now);
    }

    /// The pass of a card, or that of a voucher beside it where it has one.
    public Optional<PassOrder> of(
            CardInHand hand, @Nullable UUID voucher, PassSigner signer, Instant now) {
        if (voucher == null) {
            return Optional.of(of(hand, signer, now));
        }
        return contents.of(hand, voucher, now)
                .map(content -> order(content, hand.merchant().id(), signer, now));
    }

    private PassOrder order(
            PassContent content, MerchantId merchant, PassSigner signer, Instant now) {
        var news = desks.of(merchant, new PassName(content.card(), content.voucher()), signer);
        return new PassOrder(content, news.orElse(null), signer, now);
    }
}
