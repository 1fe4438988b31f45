package dev.stampbook.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Anna               | Anna
                    `Anna, Noa`        | `"Anna, Noa"`
                    `a "b" c`          | `"a ""b"" c"`
                    =1+1               | '=1+1
                    `=cmd!A`           | `'=cmd!A`
                    +49 30 1           | '+49 30 1
                    -1                 | '-1
                    @sum               | '@sum
                    `  =1`             | `'  =1`
                    חמישה              | חמישה
                    """)
    void writesACellThatNoSpreadsheetRuns(String text, String cell) {
        assertThat(Csv.line(List.of(text))).isEqualTo(cell + "\r\n");
    }

    @Test
    void leavesNumbersAndGapsAsTheyAre() {
        assertThat(Csv.line(Arrays.asList(-5, null, "a\nb"))).isEqualTo("-5,,\"a\nb\"\r\n");
    }
}
