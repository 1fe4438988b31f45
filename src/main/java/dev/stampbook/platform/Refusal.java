package dev.stampbook.platform;

import java.util.Locale;

/// A reason why the business says no. Each module has one enum of them.
public interface Refusal {

    /// The enum constant's name.
    String name();

    /// The code that programs read, as in the public contract: `already_redeemed`.
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The HTTP status of the public API: 409 unless the contract says otherwise.
    default int status() {
        return 409;
    }
}
