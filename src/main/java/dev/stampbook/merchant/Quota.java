package dev.stampbook.merchant;

import org.jspecify.annotations.Nullable;

/// What a merchant may have; what is missing is unlimited. Seats are logins of staff that are on.
/// Operations on cards and messages in a month are not counted yet, so no bound of them is taken.
/// Redemptions never count.
public record Quota(
        @Nullable Integer cardOperations,
        @Nullable Integer staffSeats,
        @Nullable Integer messages) {

    /// No bound at all.
    public static final Quota UNLIMITED = new Quota(null, null, null);
}
