package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # text                | most | shown
                    Luna Café             |  20  | Luna Café
                    Luna Café             |   9  | Luna Café
                    Luna Café             |   8  | Luna Ca…
                    ☕☕☕☕☕            |   3  | ☕☕…
                    👍🏽👍🏽👍🏽             |   4  | 👍🏽…
                    say "%@"              |  20  | say "%@"
                    """)
    void keepsWholeCharactersWithinTheirPlace(String text, int most, String shown) {
        assertThat(Plain.line(text, most)).isEqualTo(shown);
    }

    @Test
    void leavesOutWhatDoesSomethingInsteadOfMeaningSomething() {
        assertThat(Plain.line("gn\u202Ep\u0000.\u0007exe\u001b", 20)).isEqualTo("gnp.exe");
    }

    @Test
    void isOneLineOrKeepsItsLines() {
        assertThat(Plain.line(" a\r\n\tb ", 20)).isEqualTo("a b");
        assertThat(Plain.paragraph(" a\r\nb ", 20)).isEqualTo("a\nb");
    }

    @Test
    void turnsHalfACharacterIntoOneThatCanBeSent() {
        var text = Plain.line("a\uD83Db", 20);

        assertThat(text).isEqualTo("a\uFFFDb");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }
}
