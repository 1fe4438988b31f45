package dev.stampbook.story.browser.counter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// What a camera sees, as one picture after the other: somebody comes, holds up her phone, and
/// takes it away.
public final class Film {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PHONE = 360;
    private static final int FRAMES_BEFORE = 10;
    private static final int FRAMES_SHOWN = 60;

    private Film() {}

    /// The film of a phone with this picture on its screen, in a file.
    public static Path of(byte[] png, Path folder) {
        var film = folder.resolve("camera.mjpeg");
        try (var frames = Files.newOutputStream(film)) {
            var phone = ImageIO.read(new ByteArrayInputStream(png));
            for (var frame = 0; frame < FRAMES_BEFORE + FRAMES_SHOWN; frame++) {
                var shown = frame < FRAMES_BEFORE ? null : phone;
                ImageIO.write(frame(shown, frame), "jpeg", frames);
            }
            return film;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// A hand is never still.
    private static BufferedImage frame(@Nullable BufferedImage phone, int number) {
        var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = frame.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (phone != null) {
            var x = 120 + number % 7;
            var y = 50 + number % 5;
            pen.setColor(Color.WHITE);
            pen.fillRect(x - 20, y - 20, PHONE + 40, PHONE + 40);
            pen.drawImage(phone, x, y, PHONE, PHONE, null);
        }
        pen.dispose();
        return frame;
    }
}
