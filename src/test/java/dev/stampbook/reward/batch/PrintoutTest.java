package dev.stampbook.reward.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Restrictions;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.reward.VoucherOffer.Reveal;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintoutTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final CodeSource GENERATED =
            new CodeSource.Generated("", 12, Set.of(Symbol.QR, Symbol.CODE_128));

    @Test
    void putsEightOnAPage() throws IOException {
        try (var paper = print(offer(Path.STAFF, null), "en", vouchers(9))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
            assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(text(paper)).contains("Free coffee", "Any hot drink", "Valid until 2 May");
        }
    }

    @Test
    void showsTheCodeOfTheTillAsTextSquareAndBars() throws Exception {
        try (var paper = print(offer(Path.CODE, GENERATED), "en", vouchers(8))) {
            assertThat(text(paper)).contains("CODE-2345678-0", "CODE-2345678-7");
            assertThat(square(paper, 0)).isEqualTo("CODE-2345678-0");
            assertThat(square(paper, 7)).isEqualTo("CODE-2345678-7");
            assertThat(bars(paper, 7)).isEqualTo("CODE-2345678-7");
        }
    }

    @Test
    void showsThePageOfAVoucherThatItsBearerCloses() throws Exception {
        try (var paper = print(offer(Path.SELF, null), "en", vouchers(1))) {
            assertThat(square(paper, 0)).isEqualTo("https://luna.example/v/view-0");
        }
    }

    @Test
    void showsTheVoucherItselfToTheScanner() throws Exception {
        try (var paper = print(offer(Path.STAFF, null), "en", vouchers(1))) {
            assertThat(square(paper, 0)).isEqualTo("token-0");
            assertThat(bars(paper, 0)).isEqualTo("number-0");
            assertThat(text(paper)).contains("number-0");
        }
    }

    @Test
    void hasLettersForEveryLanguageOfTheProduct() throws IOException {
        for (var language : TITLES.values().keySet()) {
            try (var paper = print(offer(Path.STAFF, null), language, vouchers(1))) {
                assertThat(text(paper)).doesNotContain("?");
            }
        }
    }

    @Test
    void cutsWhatDoesNotFit() throws IOException {
        var endless = "Any hot drink, not bottled ".repeat(40);
        var offer = offer(Path.STAFF, null, Texts.of("en", "Coffee"), Texts.of("en", endless));
        try (var paper = print(offer, "en", vouchers(1))) {
            assertThat(text(paper)).contains("…");
        }
    }

    private static final Texts TITLES =
            new Texts(
                    Map.of(
                            "en", "Free coffee",
                            "he", "קפה חינם (1+1)",
                            "kk", "Тегін кофе — әңғұқүөһі",
                            "vi", "Cà phê miễn phí ữ ợ ặ",
                            "ko", "무료 커피 한 잔"));

    private static VoucherOffer offer(Path path, @Nullable CodeSource code) {
        return offer(path, code, TITLES, Texts.of("en", "Any hot drink, not bottled"));
    }

    private static VoucherOffer offer(
            Path path, @Nullable CodeSource code, Texts title, Texts appliesTo) {
        return new VoucherOffer(
                title,
                appliesTo,
                null,
                null,
                null,
                path,
                Proof.ANY,
                code,
                Reveal.ALWAYS,
                null,
                new Validity.Unlimited(),
                new Activation.Now(),
                Restrictions.NONE,
                new Money(350, "EUR"));
    }

    private static List<BatchLine> vouchers(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        at ->
                                new BatchLine(
                                        new UUID(0, at),
                                        new Voucher.Secrets(
                                                "number-" + at, "token-" + at, "view-" + at, ""),
                                        "CODE-2345678-" + at,
                                        new Batch.Span(NOW, null),
                                        null,
                                        null))
                .toList();
    }

    private static PDDocument print(VoucherOffer offer, String language, List<BatchLine> vouchers)
            throws IOException {
        var span = new Batch.Span(NOW, null);
        var batch = new Batch(new UUID(0, 9), offer, 9, Batch.Progress.NONE, null, span, NOW);
        var wording =
                new Printout.Wording(
                        language, List.of(language), List.of("Valid until 2 May 2026."));
        return Loader.loadPDF(new Printout(batch, "https://luna.example", wording).print(vouchers));
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }

    private static String square(PDDocument paper, int place) throws Exception {
        return new QRCodeReader().decode(picture(paper, place), HARD).getText();
    }

    private static String bars(PDDocument paper, int place) throws Exception {
        return new Code128Reader().decode(picture(paper, place), HARD).getText();
    }

    /// One of the eight vouchers of the first page, as a camera sees it.
    private static BinaryBitmap picture(PDDocument paper, int place) throws IOException {
        var page = new PDFRenderer(paper).renderImageWithDPI(0, 300);
        var width = page.getWidth() / 2;
        var height = page.getHeight() / 4;
        var dots = new int[width * height];
        page.getRGB(place % 2 * width, place / 2 * height, width, height, dots, 0, width);
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
    }
}
