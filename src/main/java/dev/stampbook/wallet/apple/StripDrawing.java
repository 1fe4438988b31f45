package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.PassContent.Grid;
import dev.stampbook.platform.print.Colour;
import dev.stampbook.platform.print.Glyphs;
import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/// Draws the strip of a card: its places in as few and full rows as have room, stamped ones filled,
/// those that bring something with a ring and a gift. `mirrored` begins at the right.
final class StripDrawing {

    private static final int WIDTH = 375;
    private static final int HEIGHT = 144;
    private static final double[] TILTS = {-9, -2, 7, -5, 4};

    private final Grid grid;
    private final Palette palette;
    private final boolean mirrored;
    private final StripRows rows;

    StripDrawing(Grid grid, Palette palette, boolean mirrored) {
        this.grid = grid;
        this.palette = palette;
        this.mirrored = mirrored;
        this.rows = StripRows.of(grid.full(), WIDTH, HEIGHT);
    }

    byte[] png(int scale) {
        return new Picture(WIDTH, HEIGHT, scale).png(palette.board().awt(), this::draw);
    }

    private void draw(Graphics2D pen) {
        // A band that is a shade deeper than the board around it.
        var deep = Picture.veil(Colour.BLACK, 0.22);
        var light = Picture.veil(Colour.BLACK, 0.10);
        pen.setPaint(new GradientPaint(0, 0, light, 0, HEIGHT, deep));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pen.setColor(Picture.veil(palette.writing(), 0.14));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, 0.75));
        pen.fill(new Rectangle2D.Double(0, HEIGHT - 0.75, WIDTH, 0.75));
        IntStream.rangeClosed(1, grid.full()).forEach(number -> place(pen, number));
    }

    private void place(Graphics2D pen, int number) {
        var spot = rows.spot(number);
        var before = pen.getTransform();
        pen.translate(mirrored ? WIDTH - spot.x() : spot.x(), spot.y());
        if (number <= grid.stamps()) {
            stamped(pen, number);
        } else if (grid.goals().contains(number)) {
            promised(pen);
        } else {
            open(pen, number);
        }
        pen.setTransform(before);
    }

    /// As if by hand: never two at one angle.
    private void stamped(Graphics2D pen, int number) {
        var size = rows.size();
        pen.setColor(Picture.veil(palette.onStamp(), 0.30));
        pen.fill(disc(size, size * 0.035));
        pen.rotate(Math.toRadians(TILTS[number % TILTS.length]));
        pen.setColor(palette.stamp().awt());
        pen.fill(disc(size, 0));
        pen.setColor(Picture.veil(palette.onStamp(), 0.75));
        pen.setStroke(new BasicStroke((float) (size * 0.022)));
        pen.draw(disc(size * 0.84, 0));
        var gift = grid.goals().contains(number);
        sign(pen, gift ? gift() : tick(), size * (gift ? 0.5 : 0.46));
    }

    private void promised(Graphics2D pen) {
        var size = rows.size();
        pen.setColor(Picture.veil(palette.writing(), 0.08));
        pen.fill(disc(size, 0));
        pen.setColor(palette.stamp().awt());
        pen.setStroke(new BasicStroke((float) (size * 0.045)));
        pen.draw(disc(size * 0.955, 0));
        signIn(pen, gift(), size * 0.5);
    }

    private void open(Graphics2D pen, int number) {
        var size = rows.size();
        pen.setColor(Picture.veil(palette.writing(), 0.08));
        pen.fill(disc(size, 0));
        pen.setColor(Picture.veil(palette.writing(), 0.52));
        var stroke = Math.max(1.2, size * 0.034);
        var ring = size - stroke;
        // Dashes that close the circle, wherever they begin.
        var dash = (float) (Math.PI * ring / (2 * Math.round(Math.PI * ring / (stroke * 5.2))));
        pen.setStroke(
                new BasicStroke(
                        (float) stroke,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {dash * 1.15f, dash * 0.85f},
                        0));
        pen.draw(disc(ring, 0));
        pen.setColor(Picture.veil(palette.writing(), 0.72));
        pen.fill(number(number, size * 0.27));
    }

    private static Ellipse2D disc(double size, double lower) {
        return new Ellipse2D.Double(-size / 2, -size / 2 + lower, size, size);
    }

    private void sign(Graphics2D pen, Shape sign, double size) {
        pen.setColor(palette.onStamp().awt());
        signIn(pen, sign, size);
    }

    /// Signs are drawn on a field of 24, as on the pages.
    private static void signIn(Graphics2D pen, Shape sign, double size) {
        var place = AffineTransform.getScaleInstance(size / 24, size / 24);
        place.translate(-12, -12);
        pen.setStroke(
                new BasicStroke(
                        (float) (size / 24 * 2.6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(place.createTransformedShape(sign));
    }

    private static Shape tick() {
        var path = new Path2D.Double();
        path.moveTo(4.4, 12.8);
        path.lineTo(9.6, 18);
        path.lineTo(19.6, 6.6);
        return path;
    }

    private static Shape gift() {
        var path = new Path2D.Double();
        path.append(new Rectangle2D.Double(4, 11.5, 16, 9.5), false);
        path.append(new Rectangle2D.Double(3, 7.5, 18, 4), false);
        path.moveTo(12, 7.5);
        path.lineTo(12, 21);
        path.moveTo(12, 7.5);
        path.curveTo(10.5, 3, 6.5, 2.5, 6.5, 5);
        path.curveTo(6.5, 7, 9, 7.5, 12, 7.5);
        path.curveTo(15, 7.5, 17.5, 7, 17.5, 5);
        path.curveTo(17.5, 2.5, 13.5, 3, 12, 7.5);
        return path;
    }

    /// The digits everywhere in the world that codes are written in.
    private static Shape number(int number, double height) {
        var line = new Path2D.Double();
        var x = 0.0;
        for (var digit : Integer.toString(number).codePoints().toArray()) {
            var glyph = Glyphs.of(digit).orElseThrow();
            var place = AffineTransform.getTranslateInstance(x, 0);
            line.append(place.createTransformedShape(glyph), false);
            x += 0.556;
        }
        var bounds = line.getBounds2D();
        var scale = height / 0.69;
        var middle = AffineTransform.getScaleInstance(scale, scale);
        middle.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return middle.createTransformedShape(line);
    }
}
