package dev.stampbook.reward.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            """)
    void readsTheFirstColumn(String line, String code) {
        assertThat(CodeLines.column(line)).isEqualTo(code);
    }

    @Test
    void passesByAHeadingAndReadsAgain() {
        var file = "\uFEFFcode,note\r\nPOS-1,x\r\nPOS-2,y".getBytes(StandardCharsets.UTF_8);
        var lines = new CodeLines(() -> new ByteArrayInputStream(file));

        lines.iterator().next();
        assertThat(lines).containsExactly("POS-1", "POS-2");
    }
}
