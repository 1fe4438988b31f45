package dev.stampbook.customer.merge;

import dev.stampbook.platform.Refusal;

/// Why the business says no to making two customers one.
enum MergeRefusal implements Refusal {
    SAME_CUSTOMER
}
