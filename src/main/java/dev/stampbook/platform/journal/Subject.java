package dev.stampbook.platform.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a journal line is about, for finding it again; each part may be missing.
public record Subject(
        @Nullable UUID location,
        @Nullable UUID card,
        @Nullable UUID customer,
        @Nullable UUID voucher,
        boolean test) {

    /// A line about the merchant itself.
    public static final Subject NONE = new Subject(null, null, null, null, false);
}
