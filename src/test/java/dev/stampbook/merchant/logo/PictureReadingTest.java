package dev.stampbook.merchant.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.picture.Bitmap;
import dev.stampbook.platform.web.TurnedAway;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the file that somebody chose as a logo.
class PictureReadingTest {

    private static void refused(byte[] file, LogoRefusal why) {
        assertThatThrownBy(() -> PictureReading.read(file))
                .isInstanceOfSatisfying(
                        TurnedAway.class,
                        away -> assertThat(away.refused().reason()).isEqualTo(why));
    }

    @Test
    void theBorderIsCutOffAndTheRestIsDrawnAnew() {
        var kept = PictureReading.read(Pictures.moon(400, 400));

        assertThat(kept.width()).isBetween(318, 322);
        assertThat(kept.height()).isBetween(318, 322);
        assertThat(Bitmap.read(kept.png()).width()).isEqualTo(kept.width());
        assertThat(new String(kept.png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("tEXt", "tIME", "eXIf", "iTXt", "iCCP");
    }

    @Test
    void aLargeOneIsMadeSmallerInItsProportions() {
        var kept = PictureReading.read(Pictures.moon(4_000, 2_000));

        assertThat(kept.width()).isBetween(900, 960);
        assertThat((double) kept.width() / kept.height()).isBetween(1.98, 2.02);
    }

    @Test
    void aPhotographIsMadeSmallerUntilItIsLight() {
        var kept = PictureReading.read(Pictures.photograph(2_000, 1_500));

        assertThat(kept.png().length).isLessThanOrEqualTo(256 * 1024);
        assertThat(kept.width()).isGreaterThan(150);
    }

    @Test
    void whatPromisesTooManyDotsIsNotUnpacked() {
        refused(Pictures.bomb(30_000, 30_000), LogoRefusal.LOGO_TOO_LARGE);
        refused(Pictures.bomb(4_001, 40), LogoRefusal.LOGO_TOO_LARGE);
        refused(Pictures.bomb(3_900, 3_900), LogoRefusal.LOGO_TOO_LARGE);
        refused(Pictures.bomb(-1, -1), LogoRefusal.LOGO_UNREADABLE);
    }

    @Test
    void whatBreaksOnTheWayIsRefused() {
        var whole = Pictures.moon(300, 300);

        refused(Arrays.copyOf(whole, whole.length / 2), LogoRefusal.LOGO_UNREADABLE);
        refused(Pictures.bomb(300, 300), LogoRefusal.LOGO_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "GIF89a\u0001\u0000\u0001\u0000",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "%PDF-1.7",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 "
            })
    void aFileIsToldByItsFirstBytes(String file) {
        refused(file.getBytes(StandardCharsets.ISO_8859_1), LogoRefusal.LOGO_UNREADABLE);
    }

    @Test
    void whatNobodyCouldSeeIsRefused() {
        refused(Pictures.nothing(), LogoRefusal.LOGO_BLANK);
        refused(Pictures.moon(31, 200), LogoRefusal.LOGO_TOO_SMALL);
    }
}
