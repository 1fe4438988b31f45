package dev.stampbook.customer.field;

import dev.stampbook.platform.Texts;
import java.time.Instant;

/// One of a merchant's own fields; `name` is lower case with underscores.
record OwnField(String name, Texts label, Instant createdAt) {

    /// So many a merchant may have: a form of more is filled in by nobody.
    static final int MOST = 20;
}
