package dev.stampbook.wallet.apple;

import com.ibm.icu.util.ULocale;
import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Grid;
import dev.stampbook.merchant.logo.Logo;
import dev.stampbook.platform.picture.Bitmap;
import dev.stampbook.platform.print.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pictures of passes: drawn, coded and summed once for each look and number of stamps.
final class PassImages {

    /// Ten places in some thirty looks, and about 60 kB each; more are drawn again.
    private static final int KEPT_MAX = 400;

    private static final int SCALE_MAX = 3;

    private final Map<Look, List<Packed>> kept = new ConcurrentHashMap<>();

    /// As many as the server has languages; asking ICU takes longer than everything else here.
    private final Map<String, Boolean> rightToLeft = new ConcurrentHashMap<>();

    /// What pictures depend on: the places, if it has any, the colour of the board, the sign of the
    /// merchant, and the languages that are written from the right.
    private record Look(
            @Nullable Grid grid,
            String colour,
            int sign,
            @Nullable Logo logo,
            List<String> fromTheRight) {}

    List<Packed> of(PassContent content) {
        if (kept.size() >= KEPT_MAX) {
            kept.clear();
        }
        var fromTheRight =
                content.said().keySet().stream()
                        .filter(tag -> rightToLeft.computeIfAbsent(tag, PassImages::mirrored))
                        .sorted()
                        .toList();
        var sign = sign(content.spoken().merchant());
        // Nothing is stamped on a voucher.
        var grid = content.voucher() == null ? content.grid() : null;
        var look = new Look(grid, content.colour(), sign, content.logo(), fromTheRight);
        return kept.computeIfAbsent(look, PassImages::draw);
    }

    private static boolean mirrored(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft();
    }

    /// The first letter of a name, where there is no logo.
    private static int sign(String merchant) {
        return merchant.codePoints().filter(Character::isLetterOrDigit).findFirst().stream()
                .flatMap(letter -> Character.toString(letter).toUpperCase(Locale.ROOT).codePoints())
                .findFirst()
                .orElse('★');
    }

    private static List<Packed> draw(Look look) {
        var palette = Palette.of(Colour.of(look.colour(), Colour.BLACK));
        var logo = look.logo();
        var files = new ArrayList<Packed>();
        if (logo == null) {
            var signs = new SignDrawing(palette, look.sign());
            sizes("icon", signs::icon).forEach(files::add);
            sizes("logo", signs::logo).forEach(files::add);
        } else {
            var drawing = new LogoDrawing(palette, Bitmap.read(logo.png()));
            sizes("icon", drawing::icon).forEach(files::add);
            sizes("logo", drawing::logo).forEach(files::add);
        }
        var grid = look.grid();
        if (grid != null) {
            var strip = new StripDrawing(grid, palette, false);
            sizes("strip", strip::png).forEach(files::add);
            var mirrored = new StripDrawing(grid, palette, true);
            look.fromTheRight().stream()
                    .flatMap(tag -> sizes(tag + ".lproj/strip", mirrored::png))
                    .forEach(files::add);
        }
        return List.copyOf(files);
    }

    /// One picture for each fineness of screens: `icon.png`, `icon@2x.png`, `icon@3x.png`.
    private static Stream<Packed> sizes(String name, IntFunction<byte[]> drawing) {
        return IntStream.rangeClosed(1, SCALE_MAX)
                .mapToObj(
                        scale ->
                                new Packed(
                                        name + (scale == 1 ? "" : "@" + scale + "x") + ".png",
                                        drawing.apply(scale)));
    }
}
