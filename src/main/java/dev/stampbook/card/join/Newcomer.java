package dev.stampbook.card.join;

import dev.stampbook.card.Program;
import dev.stampbook.card.page.Visit;
import java.util.Set;

/// Somebody at the door of a program, with what she wrote; `known` are the own fields that the
/// merchant has.
record Newcomer(Visit visit, Offer offer, Answers answers, Set<String> known) {

    Program program() {
        return offer.program();
    }
}
