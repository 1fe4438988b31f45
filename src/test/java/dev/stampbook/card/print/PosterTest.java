package dev.stampbook.card.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.stampbook.platform.print.Colour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PosterTest {

    private static final String ADDRESS = "https://cards.luna-cafe.example/en/j/qk7-coffee-card";
    private static final List<Poster> LANGUAGES =
            List.of(
                    poster(
                            "en",
                            "Free coffee",
                            "for 10 stamps",
                            "Scan for your card",
                            "No app, no account"),
                    poster(
                            "he",
                            "קפה במתנה",
                            "על 10 חותמות",
                            "סורקים ומקבלים כרטיסייה",
                            "בלי אפליקציה, בלי הרשמה"),
                    poster("ko", "커피 한 잔 무료", "스탬프 10개를 모으면", "스캔하고 카드 받기", "앱도 회원가입도 필요 없어요"),
                    poster(
                            "kk",
                            "Премиум жууға тегін ауысу",
                            "10 мөр жинағанға",
                            "Карта алу үшін сканерлеңіз",
                            "Қолданбасыз, тіркелусіз"),
                    poster(
                            "vi",
                            "Nâng cấp miễn phí lên gói rửa cao cấp",
                            "khi đủ 10 tem",
                            "Quét để nhận thẻ",
                            "Không cần ứng dụng, không cần tài khoản"));

    private static Poster poster(String language, String... said) {
        var say = new Poster.Say(said[0], said[1], said[2], said[3], "Luna Café");
        return new Poster(say, new Colour(0x5b3a22), ADDRESS, language);
    }

    @ParameterizedTest
    @CsvSource({"POSTER, 283.46, 425.20", "TENT, 141.73, 141.73", "SHEET, 595.28, 841.89"})
    void hasTheSizeThatItSays(Format format, float width, float height) throws IOException {
        try (var paper = Loader.loadPDF(LANGUAGES.getFirst().pdf(format))) {
            var box = paper.getPage(0).getMediaBox();

            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(box.getWidth()).isBetween(width - 0.1f, width + 0.1f);
            assertThat(box.getHeight()).isBetween(height - 0.1f, height + 0.1f);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void leadsToTheCardAsPrinted(Format format) {
        assertThat(LANGUAGES)
                .allSatisfy(
                        poster -> {
                            var picture = poster.png(format);
                            keep(poster, format, picture);
                            assertThat(read(picture)).isEqualTo(ADDRESS);
                        });
    }

    @Test
    void saysTheRewardFirst() throws IOException {
        try (var paper = Loader.loadPDF(LANGUAGES.getFirst().pdf(Format.POSTER))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .containsSubsequence("Free coffee", "for 10 stamps")
                    .contains("Scan for your card", "No app, no account", "Luna Café");
        }
    }

    @Test
    void writesInBlackOnLightColours() {
        assertThat(Colour.of("#f4d35e", Colour.BLACK).writing()).isEqualTo(Colour.BLACK);
        assertThat(Colour.of("#5b3a22", Colour.BLACK).writing()).isEqualTo(Colour.WHITE);
        assertThat(Colour.of("none", Colour.WHITE)).isEqualTo(Colour.WHITE);
    }

    /// What people see who want to: `-Dgallery=true`.
    private static void keep(Poster poster, Format format, byte[] picture) throws IOException {
        if (Boolean.getBoolean("gallery")) {
            var folder = Files.createDirectories(Path.of("target", "gallery"));
            var name = "print-" + format.text() + "-" + poster.language() + ".png";
            Files.write(folder.resolve(name), picture);
        }
    }

    private static String read(byte[] png) throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        var hard = Map.of(DecodeHintType.TRY_HARDER, true);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), hard)
                .getText();
    }
}
