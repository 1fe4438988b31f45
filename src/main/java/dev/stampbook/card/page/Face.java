package dev.stampbook.card.page;

import dev.stampbook.platform.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The card as it is drawn: whose, which, how far, and what comes next.
public record Face(
        String merchant,
        Texts.Said program,
        int stamps,
        int full,
        Set<Integer> goals,
        String next) {

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

    /// Cards of more than 15 places are drawn in rows of six.
    public String gridStyle() {
        return full > 15 ? "stampcard__grid stampcard__grid--many" : "stampcard__grid";
    }
}
