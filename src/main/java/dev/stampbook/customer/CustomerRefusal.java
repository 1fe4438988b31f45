package dev.stampbook.customer;

import dev.stampbook.platform.Refusal;

/// Why the business says no to a change of a customer.
enum CustomerRefusal implements Refusal {
    /// Another customer has the same e-mail, phone or external id.
    IDENTITY_TAKEN
}
