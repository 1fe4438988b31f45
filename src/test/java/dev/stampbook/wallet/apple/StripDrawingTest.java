package dev.stampbook.wallet.apple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.pass.PassContent.Grid;
import dev.stampbook.platform.print.Colour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripDrawingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 9, 10, 12, 13, 17, 24, 29, 30})
    void everyPlaceHasRoomForItself(int count) {
        var rows = StripRows.of(count, 375, 144);
        var spots = IntStream.rangeClosed(1, count).mapToObj(rows::spot).toList();

        assertThat(rows.size()).isBetween(24.0, 74.0);
        assertThat(spots).doesNotHaveDuplicates();
        assertThat(spots)
                .allSatisfy(
                        spot -> {
                            assertThat(spot.x()).isBetween(rows.size() / 2, 375 - rows.size() / 2);
                            assertThat(spot.y()).isBetween(rows.size() / 2, 144 - rows.size() / 2);
                        });
    }

    /// To be looked at: `target/strips`.
    @ParameterizedTest
    @CsvSource({
        "0, 10, #5b3a22, false",
        "3, 10, #5b3a22, false",
        "3, 10, #5b3a22, true",
        "10, 10, #5b3a22, false",
        "4, 6, #7a2f5b, false",
        "4, 6, #7a2f5b, true",
        "2, 5, #14577d, false",
        "1, 1, #8c2f2a, false",
        "5, 9, #1f5d57, true",
        "13, 30, #2b3a55, false",
        "13, 30, #2b3a55, true",
        "7, 13, #9a4410, false",
        "3, 8, #ffe9c7, false",
        "6, 12, #f4d35e, true"
    })
    void isDrawnForEveryCount(int stamps, int full, String colour, boolean mirrored)
            throws IOException {
        var grid = new Grid(stamps, full, new HashSet<>(List.of(Math.max(1, full / 2), full)));
        var palette = Palette.of(Colour.of(colour, Colour.BLACK));

        var png = new StripDrawing(grid, palette, mirrored).png(2);

        var folder = Files.createDirectories(Path.of("target", "strips"));
        var side = mirrored ? "rtl" : "ltr";
        Files.write(folder.resolve(full + "-" + stamps + "-" + side + ".png"), png);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(750);
    }

    @Test
    void theSignOfTheMerchantIsDrawnInEveryScript() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "strips"));
        for (var letter : "LקЖ루Đ★💥".codePoints().toArray()) {
            var signs = new SignDrawing(Palette.of(new Colour(0x5b3a22)), letter);
            var name = "sign-" + Integer.toHexString(letter);
            Files.write(folder.resolve(name + "-icon.png"), signs.icon(3));
            Files.write(folder.resolve(name + "-logo.png"), signs.logo(3));

            assertThat(signs.icon(3)).isNotEmpty();
        }
    }
}
