package dev.stampbook.reward.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.CODES)
class CodeLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
            # line          | code
              POS-1         | POS-1
              POS-1,free    | POS-1
              POS-1;free    | POS-1
              "POS 1",free  | POS 1
              "POS-1        | POS-1
              "A ""1""\",x  | A "1"
              "POS,1;2",x   | POS,1;2
              '=POS-1       | =POS-1
              "'+49",x      | +49
              '=            | =
              'POS-1        | 'POS-1
            """)
    void readsTheFirstColumnOfAnImportedFile(String line, String code) {
        assertThat(CodeLines.column(line)).isEqualTo(code);
    }

    @Test
    void passesByAHeadingAndEmptyLinesAndCountsTheLines() {
        var lines = read("\uFEFFcode,note\r\nPOS-1,x\r\n\r\n,y\r\nPOS-2,y");

        assertThat(lines).containsExactly(new CodeRow(2, "POS-1"), new CodeRow(5, "POS-2"));
        assertThat(lines).hasSize(2);
    }

    @Test
    void keepsNoMoreOfALineWithoutEndThanShowsThatItIsTooLong() {
        var lines = read("X".repeat(1_000_000) + "\nPOS-2\n").iterator();

        assertThat(lines.next().text()).hasSizeBetween(201, 10_000);
        assertThat(lines.next()).isEqualTo(new CodeRow(2, "POS-2"));
        assertThat(lines.hasNext()).isFalse();
    }

    @Test
    void hasNoCodesInAnEmptyFile() {
        assertThat(read("")).isEmpty();
        assertThat(read("\uFEFFcode\r\n")).isEmpty();
    }

    private static CodeLines read(String file) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        return new CodeLines(() -> new ByteArrayInputStream(bytes));
    }
}
