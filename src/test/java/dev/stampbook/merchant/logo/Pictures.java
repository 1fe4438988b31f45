package dev.stampbook.merchant.logo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures that somebody brings as a logo.
public final class Pictures {

    private Pictures() {}

    /// An orange moon on a clear ground, with an empty border around it.
    public static byte[] moon(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(width / 10, height / 10, width * 8 / 10, height * 8 / 10);
        pen.dispose();
        return written(image, "png");
    }

    /// A word mark, much wider than tall, on a clear ground.
    public static byte[] wordMark() {
        var image = new BufferedImage(1_200, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xffd9a0));
        for (var letter = 0; letter < 6; letter++) {
            pen.fillRoundRect(letter * 200 + 10, 10, 150, 180, 60, 60);
        }
        pen.dispose();
        return written(image, "png");
    }

    /// Where nothing can be seen.
    static byte[] nothing() {
        return written(new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /// A photograph: every dot another colour.
    static byte[] photograph(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return written(image, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    /// A file of some hundred bytes whose header promises so many dots.
    static byte[] bomb(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(bytes)) {
            file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            var header = new ByteArrayOutputStream();
            var head = new DataOutputStream(header);
            head.writeInt(width);
            head.writeInt(height);
            head.write(new byte[] {8, 6, 0, 0, 0});
            part(file, "IHDR", header.toByteArray());
            part(file, "IDAT", new byte[100]);
            part(file, "IEND", new byte[0]);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static void part(DataOutputStream file, String name, byte[] body) throws IOException {
        var type = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(body);
        file.writeInt(body.length);
        file.write(type);
        file.write(body);
        file.writeInt((int) sum.getValue());
    }

    /// The body that brings a small one over the API.
    public static String body() {
        return "{\"picture\": \"" + body(moon(64, 64)).get("picture") + "\"}";
    }

    /// The body that brings it over the API.
    public static Map<String, Object> body(byte[] picture) {
        return Map.of("picture", Base64.getEncoder().encodeToString(picture));
    }
}
