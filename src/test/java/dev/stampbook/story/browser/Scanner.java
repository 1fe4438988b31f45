package dev.stampbook.story.browser;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner that is held in front of a screen.
public final class Scanner {

    /// Scanners look until they have it: codes change by chance, and a glance misses some.
    private static final Map<DecodeHintType, Object> AS_LONG_AS_IT_TAKES =
            Map.of(DecodeHintType.TRY_HARDER, true);

    private static final int LOOKS = 10;
    private static final double BETWEEN_LOOKS_MS = 300;
    private static final int ZOOM_MAX = 4;
    private static final int MARGIN = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private Scanner() {}

    /// What the symbol says that is to be seen there. Who cannot read it holds the scanner there
    /// for some seconds: a screen that is about to change is blank for a moment.
    public static String read(Locator symbol) {
        return Stream.generate(() -> look(symbol))
                .limit(LOOKS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scanner could read this symbol"));
    }

    private static Optional<String> look(Locator symbol) {
        symbol.locator("img").all().forEach(image -> image.evaluate("image => image.decode()"));
        var read = read(picture(symbol.screenshot()));
        if (read.isEmpty()) {
            symbol.page().waitForTimeout(BETWEEN_LOOKS_MS);
        }
        return read;
    }

    /// A scanner sees paper around a code, and goes nearer when it cannot read it.
    private static Optional<String> read(BufferedImage picture) {
        for (var zoom = 1; zoom <= ZOOM_MAX; zoom++) {
            var source = source(onPaper(picture, zoom));
            for (var ink :
                    List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
                try {
                    return Optional.of(decode(ink));
                } catch (NotFoundException blurred) {
                    LOG.info("not readable at {} times its size", zoom);
                }
            }
        }
        return Optional.empty();
    }

    private static String decode(Binarizer ink) throws NotFoundException {
        return new MultiFormatReader().decode(new BinaryBitmap(ink), AS_LONG_AS_IT_TAKES).getText();
    }

    private static LuminanceSource source(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new RGBLuminanceSource(width, height, pixels);
    }

    private static BufferedImage onPaper(BufferedImage picture, int zoom) {
        var width = picture.getWidth() * zoom;
        var height = picture.getHeight() * zoom;
        var paper =
                new BufferedImage(
                        width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.drawImage(picture, MARGIN, MARGIN, width, height, null);
        pen.dispose();
        return paper;
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
