package dev.stampbook.wallet.apple;

import static dev.stampbook.card.pass.PassSamples.NOW;
import static dev.stampbook.card.pass.PassSamples.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.pass.PassSamples;
import dev.stampbook.merchant.logo.Logo;
import dev.stampbook.merchant.logo.Pictures;
import dev.stampbook.wallet.certificate.Signers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The pictures in a pass.
class PassImagesTest {

    private static Opened opened(PassSamples sample) {
        return Opened.of(
                new PassMaking()
                        .file(new PassOrder(sample.content(), null, Signers.signer(), NOW)));
    }

    @Test
    void theSameLookIsDrawnOnce() {
        var images = new PassImages();

        assertThat(images.of(card(3).content())).isSameAs(images.of(card(3).content()));
        assertThat(images.of(card(4).content())).isNotSameAs(images.of(card(3).content()));
    }

    @Test
    void theStripOfPeopleWhoReadFromTheRightBeginsThere() {
        var pass = opened(card(3));

        assertThat(pass.files()).containsKeys("he.lproj/strip.png", "he.lproj/strip@3x.png");
        assertThat(pass.files()).doesNotContainKeys("ko.lproj/strip.png", "en.lproj/strip.png");
        assertThat(pass.file("he.lproj/strip.png")).isNotEqualTo(pass.file("strip.png"));
    }

    @Test
    void picturesHaveTheirSizesAndNothingButPixels() {
        var pass = opened(card(3));
        var sizes = Map.of("icon", "29x29", "logo", "50x50", "strip", "375x144");

        assertThat(sizes)
                .allSatisfy((name, size) -> assertThat(size(pass, name, "")).isEqualTo(size));
        assertThat(size(pass, "strip", "@3x")).isEqualTo("1125x432");
        assertThat(size(pass, "icon", "@2x")).isEqualTo("58x58");
        assertThat(new String(pass.file("strip.png"), StandardCharsets.ISO_8859_1))
                .doesNotContain("tEXt", "tIME", "eXIf", "iTXt");
    }

    @Test
    void aLogoKeepsItsProportionsAtTheHeadAndStandsOnTheIcon() {
        var pass = opened(card(3).logo(new Logo(new UUID(6, 1), Pictures.wordMark())));

        assertThat(size(pass, "logo", "")).isEqualTo("160x27");
        assertThat(size(pass, "logo", "@3x")).isEqualTo("480x80");
        assertThat(size(pass, "icon", "@2x")).isEqualTo("58x58");
        assertThat(pass.file("logo.png")).isNotEqualTo(opened(card(3)).file("logo.png"));
        assertThat(pass.file("strip.png")).isEqualTo(opened(card(3)).file("strip.png"));
    }

    /// A phone at a counter fetches it over a poor line, and a thousand are kept ready.
    @Test
    void theStripsOfAllScreensAreSmallEnoughForAPoorLine() {
        var pass = opened(card(3));
        var strips =
                pass.files().entrySet().stream()
                        .filter(file -> file.getKey().contains("strip"))
                        .mapToInt(file -> file.getValue().length)
                        .sum();

        assertThat(strips).isLessThan(120_000);
    }

    private static String size(Opened pass, String name, String scale) {
        try {
            var bytes = pass.file(name + scale + ".png");
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            return image.getWidth() + "x" + image.getHeight();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
