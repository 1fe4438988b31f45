package dev.stampbook.merchant.logo;

import dev.stampbook.platform.picture.Bitmap;
import dev.stampbook.platform.web.TurnedAway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads a picture that somebody sent and draws it anew. A small file may unpack to gigabytes, be
/// something else than it is called, or be made to break its reader: it is told by its first bytes,
/// measured by its header, and unpacked last, one at a time.
final class PictureReading {

    /// The longest file.
    static final int BYTES_MAX = 2 * 1024 * 1024;

    static final int SIDE_MIN = 32;
    static final int SIDE_MAX = 4_000;

    /// 48 MB, when each dot takes four bytes.
    private static final long DOTS_MAX = 12_000_000;

    /// Four times what the finest screen shows of it.
    private static final int KEPT_SIDE_MAX = 960;

    /// Heavier ones are photographs, and are made smaller until they are not.
    private static final int KEPT_BYTES_MAX = 256 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private PictureReading() {}

    /// A picture as it is kept.
    record Kept(byte[] png, int width, int height) {}

    /// The picture in a file; throws for the first thing that is wrong with it.
    static Kept read(byte[] file) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return kept(unpacked(file));
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Kept kept(Bitmap whole) {
        var picture = whole.trimmed().orElseThrow(() -> new TurnedAway(LogoRefusal.LOGO_BLANK));
        var side = KEPT_SIDE_MAX;
        var small = picture.within(side, side);
        var png = small.png();
        while (png.length > KEPT_BYTES_MAX) {
            side = side * 3 / 4;
            small = picture.within(side, side);
            png = small.png();
        }
        return new Kept(png, small.width(), small.height());
    }

    private static Bitmap unpacked(byte[] file) {
        var reader = ImageIO.getImageReadersByFormatName(format(file)).next();
        try (var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(bytes, true, true);
            measure(reader.getWidth(0), reader.getHeight(0));
            return Bitmap.of(reader.read(0, rougher(reader)));
        } catch (TurnedAway told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            // Readers throw whatever comes to them when a file was made to break them.
            throw new TurnedAway(LogoRefusal.LOGO_UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static String format(byte[] file) {
        if (begins(file, PNG)) {
            return "png";
        }
        if (begins(file, JPEG)) {
            return "jpeg";
        }
        throw new TurnedAway(LogoRefusal.LOGO_UNREADABLE);
    }

    private static boolean begins(byte[] file, byte[] start) {
        return file.length > start.length
                && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static void measure(int width, int height) {
        if (Math.max(width, height) > SIDE_MAX || (long) width * height > DOTS_MAX) {
            throw new TurnedAway(LogoRefusal.LOGO_TOO_LARGE);
        }
        if (Math.min(width, height) < SIDE_MIN) {
            throw new TurnedAway(LogoRefusal.LOGO_TOO_SMALL);
        }
    }

    /// Leaves out dots that nobody would see later.
    private static ImageReadParam rougher(ImageReader reader) throws IOException {
        var param = reader.getDefaultReadParam();
        var every = Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * KEPT_SIDE_MAX);
        if (every > 1) {
            param.setSourceSubsampling(every, every, 0, 0);
        }
        return param;
    }
}
