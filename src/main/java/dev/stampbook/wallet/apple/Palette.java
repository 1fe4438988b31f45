package dev.stampbook.wallet.apple;

import dev.stampbook.platform.print.Colour;

/// The colours of a card on a board: what is written on it, what is stamped, and what is written on
/// a stamp.
record Palette(Colour board, Colour writing, Colour stamp, Colour onStamp) {

    private static final Colour AMBER = new Colour(0xf0b45c);
    private static final Colour BARK = new Colour(0x45280f);

    /// Amber on dark boards; on light ones the stamp is as dark as the writing.
    static Palette of(Colour board) {
        var writing = board.writing();
        return writing.equals(Colour.WHITE)
                ? new Palette(board, writing, AMBER, BARK)
                : new Palette(board, writing, BARK, Colour.WHITE);
    }
}
