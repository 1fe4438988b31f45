package dev.stampbook.card.api;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.reward.VoucherView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A card as the public API shows it. `goal` is the last one, `remainder` what is left of bills and
/// counts with the next one; `url` opens the web card.
record CardView(
        String id,
        String number,
        String shortNumber,
        String scanToken,
        String url,
        String program,
        int cycle,
        int stamps,
        int kept,
        @Nullable Money remainder,
        int goal,
        Card.State state,
        int visits,
        AddToWallet addToWallet,
        Map<String, @Nullable Object> customer,
        List<VoucherView> vouchers,
        boolean test,
        @Nullable Instant stampsExpireAt,
        @Nullable Instant expiresAt,
        Instant createdAt) {

    /// Links that put the card into a wallet; null where the instance offers none.
    record AddToWallet(@Nullable String apple, @Nullable String google) {

        static final AddToWallet NONE = new AddToWallet(null, null);
    }

    /// The card as it is now; `address` is the public address of the server, without a slash at
    /// its end. Its vouchers are those that can be used, now or later.
    static CardView of(CardInHand hand, Card.Numbers numbers, Instant now, String address) {
        var card = hand.card();
        var balance = card.balance();
        var rules = hand.program().rules();
        return new CardView(
                card.publicId(),
                numbers.number(),
                card.shortNumber(),
                numbers.scanToken(),
                address + "/" + language(hand) + "/c/" + numbers.viewToken(),
                PublicId.of(IdKind.PROGRAM, card.program()),
                balance.cycle(),
                balance.stamps(),
                balance.kept(),
                hand.remainder(),
                rules.full(),
                card.state(rules, now),
                balance.visits(),
                AddToWallet.NONE,
                hand.customer().shown(),
                hand.openVouchers(now).stream()
                        .map(voucher -> VoucherView.of(voucher, now, address))
                        .toList(),
                card.test(),
                hand.stampsExpireAt().orElse(null),
                card.expiresAt(),
                card.createdAt());
    }

    private static String language(CardInHand hand) {
        var spoken = hand.customer().person().locale();
        return Locale.forLanguageTag(spoken == null ? hand.merchant().locale() : spoken)
                .getLanguage();
    }
}
