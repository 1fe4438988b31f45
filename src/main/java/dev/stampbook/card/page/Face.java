package dev.stampbook.card.page;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The card as it is drawn: whose, which, how far, and what comes next, if anything does.
public record Face(
        String merchant,
        Texts.Said program,
        int stamps,
        int full,
        Set<Integer> goals,
        @Nullable String next,
        @Nullable Logo logo) {

    /// The picture of the merchant: where it is, and its size in dots.
    public record Logo(String address, int width, int height) {

        /// The one that a merchant has, if any.
        public static @Nullable Logo of(Merchant merchant) {
            var logo = merchant.logo();
            return logo == null
                    ? null
                    : new Logo(logo.path(merchant.id()), logo.width(), logo.height());
        }
    }

    /// The same card with so many stamps.
    public Face stamped(int stamps) {
        return new Face(merchant, program, stamps, full, goals, next, logo);
    }

    /// The sign of the merchant where there is no logo: the first letter of the name.
    public String monogram() {
        return merchant.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("★")
                .toUpperCase(Locale.ROOT);
    }

    /// The numbers of its sentence.
    public Map<String, Integer> counts() {
        return Map.of("stamps", stamps, "full", full);
    }

    /// The places of the card, in order.
    public List<Hole> holes() {
        return IntStream.rangeClosed(1, full)
                .mapToObj(number -> new Hole(number, number <= stamps, goals.contains(number)))
                .toList();
    }

    /// Rows as full as can be, and few: of six, five or four places.
    public String gridStyle() {
        var best =
                Stream.of(Row.SIX, Row.FIVE, Row.FOUR)
                        .min(Comparator.comparingInt(row -> row.empty(full)))
                        .orElseThrow();
        return "stampcard__grid " + best.style;
    }

    private enum Row {
        SIX(6, "stampcard__grid--six"),
        FIVE(5, "stampcard__grid--five"),
        FOUR(4, "stampcard__grid--four");

        private final int places;
        private final String style;

        Row(int places, String style) {
            this.places = places;
            this.style = style;
        }

        private int empty(int stamps) {
            return (places - stamps % places) % places;
        }
    }
}
