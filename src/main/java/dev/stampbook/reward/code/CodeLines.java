package dev.stampbook.reward.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/// Codes in a text or CSV file: one a line, in the first column.
final class CodeLines implements Iterable<String> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Source source;

    /// Opens the file from its beginning, as often as it is asked.
    interface Source {
        InputStream open() throws IOException;
    }

    CodeLines(Source source) {
        this.source = source;
    }

    @Override
    public Iterator<String> iterator() {
        return lines().iterator();
    }

    private Stream<String> lines() {
        try {
            var reader =
                    new BufferedReader(
                            new InputStreamReader(source.open(), StandardCharsets.UTF_8));
            var first = reader.readLine();
            if (first == null) {
                return Stream.of();
            }
            var code = column(first.replace(BYTE_ORDER_MARK, ""));
            var rest = reader.lines().map(CodeLines::column);
            return heading(code) ? rest : Stream.concat(Stream.of(code), rest);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean heading(String code) {
        return code.toLowerCase(Locale.ROOT).matches("(redeem.?)?codes?");
    }

    /// The first column of a line, without the quotes around it.
    static String column(String line) {
        var text = line.strip();
        if (!text.startsWith("\"")) {
            return text.split("[,;\t]", 2)[0].strip();
        }
        var end = text.indexOf('"', 1);
        return end < 0 ? text.substring(1) : text.substring(1, end).strip();
    }
}
