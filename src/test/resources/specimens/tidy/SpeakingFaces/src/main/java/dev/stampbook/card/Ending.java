package dev.stampbook.card;

/// How a cycle ends.
public interface Ending {

    boolean closes(Card card);

    record Single() implements Ending {}
}
