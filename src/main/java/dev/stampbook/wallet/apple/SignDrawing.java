package dev.stampbook.wallet.apple;

import dev.stampbook.platform.print.Colour;
import dev.stampbook.platform.print.Glyphs;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// Draws the sign of a merchant who has no logo: the first letter of the name, as on the web card.
final class SignDrawing {

    private static final int ICON = 29;
    private static final int LOGO = 50;
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private final Palette palette;
    private final int letter;

    SignDrawing(Palette palette, int letter) {
        this.palette = palette;
        this.letter = letter;
    }

    /// On the board, for notices of the phone.
    byte[] icon(int scale) {
        return new Picture(ICON, ICON, scale)
                .png(
                        palette.board().awt(),
                        pen -> letter(pen, palette.writing(), new Box(ICON / 2.0, ICON * 0.6)));
    }

    /// On a disc, for the head of the pass.
    byte[] logo(int scale) {
        return new Picture(LOGO, LOGO, scale)
                .png(
                        CLEAR,
                        pen -> {
                            pen.setColor(palette.writing().awt());
                            pen.fill(new Ellipse2D.Double(4, 4, LOGO - 8, LOGO - 8));
                            letter(pen, palette.board(), new Box(LOGO / 2.0, LOGO * 0.46));
                        });
    }

    /// The middle of a square, and the height that a letter may have there.
    record Box(double middle, double height) {}

    private void letter(Graphics2D pen, Colour ink, Box box) {
        pen.setColor(ink.awt());
        var shape = within(Glyphs.of(letter).orElseGet(SignDrawing::star), box);
        pen.fill(shape);
        // A little bolder: the fonts are regular.
        var bolder = (float) (box.height() * 0.07);
        pen.setStroke(new BasicStroke(bolder, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    /// For names whose first letter no font here has.
    private static Shape star() {
        var star = new Path2D.Double();
        for (var point = 0; point < 10; point++) {
            var angle = Math.toRadians(36.0 * point - 90);
            var reach = point % 2 == 0 ? 1 : 0.42;
            if (point == 0) {
                star.moveTo(reach * Math.cos(angle), reach * Math.sin(angle));
            } else {
                star.lineTo(reach * Math.cos(angle), reach * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    /// A shape as large as has room, in the middle.
    static Shape within(Shape shape, Box box) {
        var bounds = shape.getBounds2D();
        var scale = box.height() / Math.max(bounds.getHeight(), bounds.getWidth() * 0.9);
        var place = AffineTransform.getTranslateInstance(box.middle(), box.middle());
        place.scale(scale, scale);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return place.createTransformedShape(shape);
    }
}
