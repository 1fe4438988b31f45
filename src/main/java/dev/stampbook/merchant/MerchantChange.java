package dev.stampbook.merchant;

import dev.stampbook.platform.web.InputChecks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The body by which the operator bounds or suspends a merchant.
record MerchantChange(@Nullable Quota quota, @Nullable Boolean suspended) {

    private static final String UNKEPT = "invalid.unkept_quota";

    void check() {
        if (quota != null) {
            // A bound that nobody keeps would be a promise to whoever pays for the instance.
            new InputChecks()
                    .that("/quota/card_operations", UNKEPT, quota.cardOperations() == null)
                    .range("/quota/staff_seats", wide(quota.staffSeats()), 0, Integer.MAX_VALUE)
                    .that("/quota/messages", UNKEPT, quota.messages() == null)
                    .done();
        }
    }

    Merchant changed(Merchant before, Instant at) {
        return before.with(
                quota == null ? before.quota() : quota,
                suspended == null ? before.suspendedAt() : suspendedAt(before, at));
    }

    private @Nullable Instant suspendedAt(Merchant before, Instant at) {
        if (!Boolean.TRUE.equals(suspended)) {
            return null;
        }
        return before.suspendedAt() == null ? at : before.suspendedAt();
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }
}
