package dev.stampbook.platform.symbol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a drawing as PNG with one bit a pixel: three chunks, some hundred bytes.
///
/// ImageIO takes milliseconds for the same picture, most of it for colours that are not there.
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK_FRAME = 12;

    private PngWriter() {}

    static byte[] write(SymbolDrawing drawing, int scale) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(chunk("IHDR", header(drawing.width() * scale, drawing.height() * scale)));
        file.writeBytes(chunk("IDAT", deflated(pixels(drawing, scale))));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) {
        byte bitDepth = 1;
        byte grey = 0;
        return ByteBuffer.allocate(13).putInt(width).putInt(height).put(bitDepth).put(grey).array();
    }

    private static byte[] pixels(SymbolDrawing drawing, int scale) {
        int lineBytes = 1 + (drawing.width() * scale + 7) / 8;
        var pixels = ByteBuffer.allocate(lineBytes * drawing.height() * scale);
        for (int y = 0; y < drawing.height(); y++) {
            var line = line(drawing, y, scale, lineBytes);
            for (int copy = 0; copy < scale; copy++) {
                pixels.put(line);
            }
        }
        return pixels.array();
    }

    private static byte[] line(SymbolDrawing drawing, int y, int scale, int lineBytes) {
        // White is 1. The first byte names the filter, 0 for none.
        var line = new byte[lineBytes];
        Arrays.fill(line, 1, lineBytes, (byte) 0xff);
        for (int x = 0; x < drawing.width() * scale; x++) {
            if (drawing.dark(x / scale, y)) {
                line[1 + x / 8] &= (byte) ~(0x80 >> x % 8);
            }
        }
        return line;
    }

    private static byte[] deflated(byte[] pixels) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(pixels);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    private static byte[] chunk(String name, byte[] data) {
        var type = name.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(type);
        checksum.update(data);
        return ByteBuffer.allocate(CHUNK_FRAME + data.length)
                .putInt(data.length)
                .put(type)
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }
}
