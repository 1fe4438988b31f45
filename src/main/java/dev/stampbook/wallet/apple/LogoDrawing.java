package dev.stampbook.wallet.apple;

import dev.stampbook.platform.picture.Bitmap;

/// Draws the logo of a merchant as passes want it: at the head with its own proportions, and in the
/// notices of the phone on the board.
final class LogoDrawing {

    private static final int ICON = 29;
    private static final double OF_THE_ICON = 0.84;
    private static final int WIDTH_MAX = 160;
    private static final int HEIGHT_MAX = 50;

    private final Palette palette;
    private final Bitmap picture;

    LogoDrawing(Palette palette, Bitmap picture) {
        this.palette = palette;
        this.picture = picture;
    }

    byte[] icon(int scale) {
        var side = ICON * scale;
        return picture.on(palette.board().awt(), side, side, OF_THE_ICON).png();
    }

    byte[] logo(int scale) {
        return picture.within(WIDTH_MAX * scale, HEIGHT_MAX * scale).png();
    }
}
