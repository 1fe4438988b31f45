package dev.stampbook.card;

/// One customer's copy of a program; a
// sentence that was cut.
class Card {

    // Why, on one line,
    // and on another.
    int stamps;
}
