package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what phones complain about: some lines of each, cut, and without what they call
/// themselves.
final class PhoneLog {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneLog.class);
    private static final int LINES_MAX = 20;
    private static final int LENGTH_MAX = 500;

    /// Names of phones, tokens and secrets of passes.
    private static final Pattern SECRET = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z0-9_-]{32,}");

    private PhoneLog() {}

    /// Takes what a phone says about passes of a merchant.
    static void take(MerchantId merchant, List<String> lines) {
        lines.stream()
                .limit(LINES_MAX)
                .map(PhoneLog::plain)
                .forEach(line -> LOG.info("a phone says about passes of {}: {}", merchant, line));
    }

    /// One line of printable text, whatever came.
    static String plain(String line) {
        var cut = line.length() > LENGTH_MAX ? line.substring(0, LENGTH_MAX) + "…" : line;
        var text = new StringBuilder(cut.length());
        cut.codePoints()
                .forEach(
                        letter -> {
                            if (printable(letter)) {
                                text.appendCodePoint(letter);
                            } else {
                                text.append('�');
                            }
                        });
        return SECRET.matcher(text).replaceAll("…");
    }

    private static boolean printable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
