package dev.stampbook.card;

import dev.stampbook.reward.VoucherView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A card as the public API shows it. `goal` is the last one; `url` opens the web card.
public record CardView(
        String id,
        String number,
        String shortNumber,
        String scanToken,
        String url,
        String program,
        int cycle,
        int stamps,
        int kept,
        int goal,
        Card.State state,
        int visits,
        AddToWallet addToWallet,
        Map<String, @Nullable Object> customer,
        List<VoucherView> vouchers,
        boolean test,
        Instant createdAt) {

    /// Links that put the card into a wallet; null where the instance offers none.
    public record AddToWallet(@Nullable String apple, @Nullable String google) {

        static final AddToWallet NONE = new AddToWallet(null, null);
    }
}
