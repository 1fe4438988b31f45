package dev.stampbook.wallet.apple;

import dev.stampbook.platform.print.Colour;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture of so many points, each of `scale` dots a side; no screen is needed to draw it.
record Picture(int width, int height, int scale) {

    /// PNG of what is drawn on a ground, without anything else in the file.
    byte[] png(Color ground, Consumer<Graphics2D> drawing) {
        var clear = ground.getAlpha() < 255;
        var type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var image = new BufferedImage(width * scale, height * scale, type);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setComposite(AlphaComposite.SrcOver);
        pen.scale(scale, scale);
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        drawing.accept(pen);
        pen.dispose();
        return coded(image);
    }

    /// A colour that lets so much of its ground through, from 0 for nothing of itself to 1.
    static Color veil(Colour colour, double cover) {
        var solid = colour.awt();
        var alpha = (int) Math.round(255 * cover);
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), alpha);
    }

    private static byte[] coded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var tightly = writer.getDefaultWriteParam();
        tightly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tightly.setCompressionQuality(0);
        try (var file = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(file);
            writer.write(null, new IIOImage(ColourList.listed(image), null, null), tightly);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
