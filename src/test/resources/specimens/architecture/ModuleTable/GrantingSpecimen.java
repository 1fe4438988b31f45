package dev.stampbook.reward;

import dev.stampbook.customer.Payee;

class GrantingSpecimen {
    Payee payee = new Payee();
}
