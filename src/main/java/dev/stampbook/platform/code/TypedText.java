package dev.stampbook.platform.code;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The forgiving reading of codes that people type and scanners send.
///
/// What a code *is* must not depend on the keyboard it came from. So the form in which a code is
/// stored and the form in which it is looked up are both made here, and forgiving twice changes
/// nothing any more.
public final class TypedText {

    /// More than any code, token or number is long; longer input is refused unread.
    public static final int LENGTH_MAX = 512;

    // AIM identifiers that readers put in front, in upper case, of the symbologies a till may meet.
    private static final Pattern SCANNER_PREFIX = Pattern.compile("^\\][ACDEFGIJLQXZ][0-9](?=.)");

    // Two rounds settle any sensible text; what has not settled by then was made to annoy.
    private static final int ROUNDS_MAX = 5;

    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int NEXT_LINE = 0x0085;
    private static final int MINUS_SIGN = 0x2212;
    private static final int HYPHEN_BULLET = 0x2043;
    private static final int CAPITAL_I_WITH_DOT = 0x0130;

    private TypedText() {}

    /// The text without what keyboards and scanners add to it: upper case, compatibility forms and
    /// digits of any script as plain ones, no spaces, hyphens, invisible characters or scanner
    /// prefix. Empty when nothing is left, when the text is longer than [#LENGTH_MAX], or when it
    /// holds a control character or half a character, which no code does.
    public static Optional<String> forgive(String typed) {
        var before = typed;
        for (int round = 0; round < ROUNDS_MAX && typed.length() <= LENGTH_MAX; round++) {
            // Dropping a character may bring together two that compose, so a second look is needed.
            var after = forgiveOnce(before);
            if (after.equals(before)) {
                return Optional.of(after).filter(TypedText::possible);
            }
            before = after;
        }
        return Optional.empty();
    }

    /// A forgiven text with the look-alikes read as digits (O as 0, I and L as 1): only for codes
    /// that Stampbook generated, since a till's own codes may differ in just these letters.
    public static String fold(String forgiven) {
        return forgiven.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String forgiveOnce(String text) {
        var kept = new StringBuilder(text.length());
        compatible(compatible(text).toUpperCase(Locale.ROOT))
                .codePoints()
                .filter(TypedText::counts)
                .map(TypedText::plain)
                .forEach(kept::appendCodePoint);
        return SCANNER_PREFIX.matcher(kept).replaceFirst("");
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean counts(int character) {
        return !space(character) && !hyphen(character) && !invisible(character);
    }

    private static boolean space(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == NEXT_LINE;
    }

    private static boolean hyphen(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION
                || character == MINUS_SIGN
                || character == HYPHEN_BULLET;
    }

    private static boolean invisible(int character) {
        // Zero-width and bidirectional marks are formats; variation selectors choose a glyph.
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == COMBINING_GRAPHEME_JOINER;
    }

    private static int plain(int character) {
        if (character == CAPITAL_I_WITH_DOT) {
            // A Turkish keyboard has two capital I; which one was hit must not decide.
            return 'I';
        }
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }

    private static boolean possible(String forgiven) {
        return !forgiven.isEmpty()
                && forgiven.codePoints()
                        .map(Character::getType)
                        .noneMatch(
                                type -> type == Character.CONTROL || type == Character.SURROGATE);
    }
}
