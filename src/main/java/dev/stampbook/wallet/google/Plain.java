package dev.stampbook.wallet.google;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;

/// Text that a wallet shows as it was meant: without characters that do something instead of
/// meaning something, and no longer than its place.
final class Plain {

    private static final String MORE = "…";
    private static final int BROKEN = 0xfffd;

    /// Turns the text behind it round, from which no isolate protects (U+202A to U+202E).
    private static final int OVERRIDES_FIRST = 0x202a;

    private static final int OVERRIDES_LAST = 0x202e;

    private Plain() {}

    /// The text in one line of at most so many code points; a longer one ends with `…`, and never
    /// within what a reader sees as one character.
    static String line(String text, int most) {
        return clipped(clean(text).replaceAll("\\s+", " ").strip(), most);
    }

    /// The same with its lines kept apart.
    static String paragraph(String text, int most) {
        return clipped(clean(text).strip(), most);
    }

    private static String clean(String text) {
        return text.codePoints()
                .filter(Plain::means)
                .map(Plain::whole)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean means(int character) {
        var control = Character.getType(character) == Character.CONTROL && character != '\n';
        return !control && (character < OVERRIDES_FIRST || character > OVERRIDES_LAST);
    }

    private static int whole(int character) {
        return Character.getType(character) == Character.SURROGATE ? BROKEN : character;
    }

    private static String clipped(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        var end = text.offsetByCodePoints(0, most - 1);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var cut = characters.isBoundary(end) ? end : characters.preceding(end);
        return text.substring(0, cut).strip() + MORE;
    }
}
