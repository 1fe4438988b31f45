package dev.stampbook.platform.picture;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture of coloured dots, some of which may let the ground through.
public final class Bitmap {

    /// What is fainter than that nobody sees.
    private static final int SEEN = 8;

    private final BufferedImage image;

    private Bitmap(BufferedImage image) {
        this.image = image;
    }

    /// The same dots as any picture of the JDK.
    public static Bitmap of(BufferedImage picture) {
        var copy = clear(picture.getWidth(), picture.getHeight());
        draw(copy, picture);
        return new Bitmap(copy);
    }

    /// A PNG that we have written.
    public static Bitmap read(byte[] png) {
        try (var bytes = new ByteArrayInputStream(png)) {
            return of(ImageIO.read(bytes));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// In dots.
    public int width() {
        return image.getWidth();
    }

    /// In dots.
    public int height() {
        return image.getHeight();
    }

    /// To be drawn elsewhere.
    public Image image() {
        return image;
    }

    /// Without the rows and columns at its sides in which nothing can be seen; empty when nothing
    /// can be seen at all.
    public Optional<Bitmap> trimmed() {
        var left = width();
        var top = height();
        var right = -1;
        var bottom = -1;
        for (var y = 0; y < height(); y++) {
            for (var x = 0; x < width(); x++) {
                if ((image.getRGB(x, y) >>> 24) >= SEEN) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return right < 0
                ? Optional.empty()
                : Optional.of(of(image.getSubimage(left, top, right - left + 1, bottom - top + 1)));
    }

    /// As large as has room, with its own proportions; never larger than it is.
    public Bitmap within(int mostWidth, int mostHeight) {
        var scale = Math.min((double) mostWidth / width(), (double) mostHeight / height());
        return scale >= 1 ? this : scaled(dots(width() * scale), dots(height() * scale));
    }

    private static int dots(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    /// Halved as often as possible and brought to its size last: one large step would leave dots
    /// out.
    private Bitmap scaled(int width, int height) {
        var step = image;
        while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
            step = resized(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return new Bitmap(resized(step, width, height));
    }

    private static BufferedImage resized(BufferedImage from, int width, int height) {
        var to = clear(width, height);
        var pen = to.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    /// In the middle of a ground of that size, which it covers to that share of its sides at most.
    public Bitmap on(Color ground, int width, int height, double share) {
        var inner = within((int) (width * share), (int) (height * share));
        var whole = clear(width, height);
        var pen = whole.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(
                inner.image, (width - inner.width()) / 2, (height - inner.height()) / 2, null);
        pen.dispose();
        return new Bitmap(whole);
    }

    /// The dots as PNG, with nothing else in the file.
    public byte[] png() {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var tightly = writer.getDefaultWriteParam();
        tightly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tightly.setCompressionQuality(0);
        try (var file = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(file);
            writer.write(null, new IIOImage(plain(), null, null), tightly);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// As files have it: not multiplied, and without a place for the ground where none shows.
    private BufferedImage plain() {
        var type = solid() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        var copy = new BufferedImage(width(), height(), type);
        draw(copy, image);
        return copy;
    }

    private boolean solid() {
        for (var y = 0; y < height(); y++) {
            for (var x = 0; x < width(); x++) {
                if ((image.getRGB(x, y) >>> 24) < 255) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void draw(BufferedImage to, BufferedImage from) {
        var pen = to.createGraphics();
        over(pen);
        pen.drawImage(from, 0, 0, null);
        pen.dispose();
    }

    private static void over(Graphics2D pen) {
        pen.setComposite(AlphaComposite.Src);
    }

    /// Multiplied, so that what lets the ground through does not colour the dots beside it when
    /// both become one.
    private static BufferedImage clear(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }
}
