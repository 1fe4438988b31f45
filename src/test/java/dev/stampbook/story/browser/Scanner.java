package dev.stampbook.story.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A scanner that is held in front of a screen.
final class Scanner {

    private Scanner() {}

    /// What the symbol says that is to be seen there.
    static String read(Locator symbol) {
        symbol.locator("img").all().forEach(image -> image.evaluate("image => image.decode()"));
        return read(picture(symbol.screenshot()));
    }

    private static String read(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        try {
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("no scanner could read this symbol", unreadable);
        }
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
