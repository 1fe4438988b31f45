package dev.stampbook.reward.code;

import dev.stampbook.platform.csv.Csv;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Codes in a text or CSV file: one a line, in the first column, read line by line. Empty lines and
/// a heading are passed by; of a line without end no more is kept than shows that it is too long.
final class CodeLines implements Iterable<CodeRow> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// More than any line of codes with its notes is long.
    private static final int LINE_MAX = 4_096;

    private final Source source;

    /// Opens the file from its beginning, as often as it is asked.
    interface Source {
        InputStream open() throws IOException;
    }

    CodeLines(Source source) {
        this.source = source;
    }

    @Override
    public Iterator<CodeRow> iterator() {
        try {
            return new Lines(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Lines implements Iterator<CodeRow> {

        private final BufferedReader reader;
        private int line;
        private @Nullable CodeRow next;

        Lines(InputStreamReader file) {
            this.reader = new BufferedReader(file);
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public CodeRow next() {
            var given = next;
            if (given == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return given;
        }

        private @Nullable CodeRow read() {
            for (var text = line(); text != null; text = line()) {
                line++;
                var code = column(line == 1 ? text.replace(BYTE_ORDER_MARK, "") : text);
                if (!code.isEmpty() && !(line == 1 && heading(code))) {
                    return new CodeRow(line, code);
                }
            }
            return null;
        }

        private @Nullable String line() {
            try {
                var text = new StringBuilder();
                var letter = reader.read();
                if (letter < 0) {
                    return null;
                }
                for (; letter >= 0 && letter != '\n'; letter = reader.read()) {
                    if (text.length() < LINE_MAX) {
                        text.append((char) letter);
                    }
                }
                return text.toString();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static boolean heading(String code) {
        return code.toLowerCase(Locale.ROOT).matches("(redeem.?)?codes?");
    }

    /// The first column of a line, without the quotes around it and without what keeps it from
    /// being a formula.
    static String column(String line) {
        var text = line.strip();
        return Csv.harmless(
                text.startsWith("\"") ? quoted(text) : text.split("[,;\t]", 2)[0].strip());
    }

    /// What stands between the first quote and the next single one; two stand for one.
    private static String quoted(String text) {
        var cell = new StringBuilder();
        for (var at = 1; at < text.length(); at++) {
            if (text.charAt(at) == '"' && !text.startsWith("\"\"", at)) {
                break;
            }
            at += text.charAt(at) == '"' ? 1 : 0;
            cell.append(text.charAt(at));
        }
        return cell.toString().strip();
    }
}
