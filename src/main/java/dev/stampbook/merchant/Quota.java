package dev.stampbook.merchant;

import org.jspecify.annotations.Nullable;

/// What a merchant may do in a month; what is missing is unlimited. Redemptions never count.
public record Quota(
        @Nullable Integer cardOperations,
        @Nullable Integer staffSeats,
        @Nullable Integer messages) {

    /// No bound at all.
    public static final Quota UNLIMITED = new Quota(null, null, null);
}
