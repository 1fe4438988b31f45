package dev.stampbook.reward.api;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.reward.Voucher;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a list of vouchers is asked for: of a card or a customer, in a state, with a redeem code.
public record VoucherSearch(
        @Nullable String card,
        @Nullable String customer,
        @Nullable String state,
        @Nullable String code) {

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "VoucherSearch[…]";
    }

    Voucher.@Nullable State wanted() {
        if (state == null) {
            return null;
        }
        return Stream.of(Voucher.State.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("?state", "invalid.value"));
    }
}
