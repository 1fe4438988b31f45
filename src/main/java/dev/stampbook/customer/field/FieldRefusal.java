package dev.stampbook.customer.field;

import dev.stampbook.platform.Refusal;

/// Why the business says no to one more field.
enum FieldRefusal implements Refusal {
    FIELD_TAKEN,
    TOO_MANY_FIELDS
}
