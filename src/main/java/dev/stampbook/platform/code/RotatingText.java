package dev.stampbook.platform.code;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text in a rotating QR: `v1.<scan token>.<unix seconds>.<value of 8 digits>`.
///
/// The same shape comes from the web card and from the Google pass, which fills in seconds and
/// value on the phone.
public record RotatingText(String token, Instant stated, String value) {

    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{16,64}");
    private static final Pattern VALUE = Pattern.compile("[0-9]{8}");
    // Eleven digits reach the year 5138 and stay far from any overflow.
    private static final Pattern TEXT =
            Pattern.compile("v1\\.([0-9A-Za-z]{16,64})\\.(0|[1-9][0-9]{0,10})\\.([0-9]{8})");
    private static final int LENGTH_MAX = 2 + 1 + 64 + 1 + 11 + 1 + 8;
    private static final long SECONDS_MAX = 99_999_999_999L;

    /// Throws for parts that would not read back; fractions of the stated second are dropped.
    public RotatingText {
        long second = stated.getEpochSecond();
        if (!TOKEN.matcher(token).matches()
                || !VALUE.matcher(value).matches()
                || second < 0
                || second > SECONDS_MAX) {
            throw new IllegalArgumentException("no parts of a rotating text");
        }
        stated = Instant.ofEpochSecond(second);
    }

    /// The parts of the text, or empty for any text of another shape.
    public static Optional<RotatingText> parse(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new RotatingText(parts.group(1), second(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /// The text to draw.
    public String format() {
        return "v1." + token + "." + stated.getEpochSecond() + "." + value;
    }

    private static Instant second(String digits) {
        return Instant.ofEpochSecond(Long.parseLong(digits));
    }
}
