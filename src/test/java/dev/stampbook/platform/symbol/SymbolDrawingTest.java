package dev.stampbook.platform.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SymbolDrawingTest {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    QR,       https://stamp.example.com/j/coffee-card-7k2m9?x=1&y=2
                    QR,       7K2M9QX4TR8V3
                    QR,       v1.7k2m9qx4tr8v7k2m9qx4tr8v7k2m9qx.1772366400.01234567
                    QR,       קפה חינם ☕ 무료 커피
                    QR,       Café grátis
                    QR,       <script>alert('1')</script>
                    CODE_128, 7K2M9QX4TR8V3
                    CODE_128, Free Coffee ~1 <b>
                    CODE_128, 00123456789012345678
                    EAN_13,   5901234123457
                    EAN_8,    96385074
                    UPC_A,    036000291452
                    """)
    void readsBackFromEveryPicture(Symbol symbol, String text) throws Exception {
        var drawing = Symbols.draw(symbol, text);

        for (int scale : new int[] {2, 3}) {
            var png = ImageIO.read(new ByteArrayInputStream(drawing.png(scale)));
            assertThat(read(symbol, png)).isEqualTo(text);
        }
        assertThat(read(symbol, rendered(drawing.svg(text), 3))).isEqualTo(text);
        keep(symbol, text);
    }

    /// For the readers that `bin/lib/read-symbols` asks.
    private static void keep(Symbol symbol, String text) throws IOException {
        var kept = Files.createDirectories(Path.of("target", "symbols"));
        var name = symbol + "-" + Integer.toHexString(text.hashCode());
        Files.write(kept.resolve(name + ".png"), Symbols.draw(symbol, text).png(4));
        Files.writeString(kept.resolve(name + ".txt"), text);
    }

    @Test
    void readsTheLongestTexts() throws Exception {
        var text = "Ж".repeat(Symbols.LENGTH_MAX);
        var png = Symbols.draw(Symbol.QR, text).png(4);

        assertThat(read(Symbol.QR, ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(text);
    }

    @Test
    void writesOneBitAPixel() throws Exception {
        var drawing = Symbols.draw(Symbol.QR, "7K2M9QX4TR8V3");
        var png = drawing.png(5);
        var image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(image.getWidth()).isEqualTo((21 + 8) * 5).isEqualTo(image.getHeight());
        assertThat(png).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({"QR, 4", "CODE_128, 10", "EAN_13, 11", "EAN_8, 7", "UPC_A, 9"})
    void keepsTheQuietZoneLight(Symbol symbol, int quiet) {
        var drawing = Symbols.draw(symbol, sample(symbol));
        int right = drawing.width() - 1;

        for (int y = -1; y <= drawing.height(); y++) {
            for (int x = -1; x < quiet; x++) {
                assertThat(drawing.dark(x, y) || drawing.dark(right - x, y)).isFalse();
            }
        }
        assertThat(drawing.dark(quiet, quiet)).isTrue();
        assertThat(drawing.dark(quiet, quiet - 1)).isFalse();
        assertThat(drawing.symbol()).isEqualTo(symbol);
    }

    @Test
    void drawsInTheTerminalWhatACameraReads() throws Exception {
        var text = "http://192.168.1.20:8080/j/coffee-card-7k2m9";

        assertThat(read(Symbol.QR, photographed(Symbols.terminal(text)))).isEqualTo(text);
    }

    @Test
    void keepsHostileTitlesText() throws Exception {
        var title = "</title><script>alert(\"1\")</script>&amp;'\u0000\u001B\uD800\uFFFF☕😀";
        var svg = Symbols.draw(Symbol.QR, "A").svg(title);

        assertThat(svg).doesNotContain("<script", "\u0000");
        var read = document(svg).getElementsByTagName("title").item(0).getTextContent();
        assertThat(read).isEqualTo("</title><script>alert(\"1\")</script>&amp;'☕😀");
    }

    @Test
    void isAPictureOfOnePathThatNoDarkPageTurnsWhite() throws Exception {
        var svg = document(Symbols.draw(Symbol.QR, "A").svg("A")).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("color")).isEqualTo("#000");
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(2);
    }

    @Test
    void refusesAnAbsurdScale() {
        var drawing = Symbols.draw(Symbol.QR, "A");

        assertThatIllegalArgumentException().isThrownBy(() -> drawing.png(0));
        assertThatIllegalArgumentException().isThrownBy(() -> drawing.png(33));
    }

    private static String sample(Symbol symbol) {
        return switch (symbol) {
            case TEXT, QR, CODE_128 -> "7K2M9QX4TR8V3";
            case EAN_13 -> "5901234123457";
            case EAN_8 -> "96385074";
            case UPC_A -> "036000291452";
        };
    }

    private static String read(Symbol symbol, BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int height = image.getHeight();
        var source =
                new RGBLuminanceSource(
                        width, height, image.getRGB(0, 0, width, height, null, 0, width));
        var formats =
                List.of(BarcodeFormat.valueOf(symbol == Symbol.QR ? "QR_CODE" : symbol.name()));
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, formats))
                .getText();
    }

    private static BufferedImage rendered(String svg, int scale) throws Exception {
        var size = document(svg).getDocumentElement().getAttribute("viewBox").split(" ", -1);
        var image = white(Integer.parseInt(size[2]) * scale, Integer.parseInt(size[3]) * scale);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.scale(scale, scale);
        BAR.matcher(svg)
                .results()
                .map(bar -> List.of(bar.group(1), bar.group(2), bar.group(3), bar.group(4)))
                .map(bar -> bar.stream().mapToInt(Integer::parseInt).toArray())
                .forEach(bar -> graphics.fillRect(bar[0], bar[1], bar[2], bar[3]));
        graphics.dispose();
        return image;
    }

    /// Half a character is a square of three pixels; what is not drawn stays dark.
    private static BufferedImage photographed(String terminal) {
        var lines = terminal.lines().toList();
        var image =
                new BufferedImage(
                        lines.getFirst().length() * 3,
                        lines.size() * 6,
                        BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                char block = lines.get(y / 6).charAt(x / 3);
                boolean upper = y % 6 < 3;
                boolean light = block == '█' || block == (upper ? '▀' : '▄');
                image.setRGB(x, y, light ? 0xffffff : 0);
            }
        }
        return image;
    }

    private static BufferedImage white(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static Document document(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
