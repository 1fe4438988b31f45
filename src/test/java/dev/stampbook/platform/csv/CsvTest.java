package dev.stampbook.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void writesCellsByTheBook() {
        assertThat(Csv.line("a", null, 7, "say \"hi\"", "x,y", "two\nlines", "קפה"))
                .isEqualTo("a,,7,\"say \"\"hi\"\"\",\"x,y\",\"two\nlines\",קפה\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "=cmd|' /c calc'!A0"})
    void turnsFormulasIntoTextAndBack(String formula) {
        var cell = Csv.line(formula).strip();

        assertThat(cell).isEqualTo("'" + formula);
        assertThat(Csv.harmless(cell)).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "'tis", "A-1", "'+"})
    void leavesOtherTextsAlone(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text.equals("'+") ? "+" : text);
    }
}
