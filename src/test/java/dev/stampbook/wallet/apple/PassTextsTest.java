package dev.stampbook.wallet.apple;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What of a text reaches a pass.
class PassTextsTest {

    /// By the words of Unicode, which the ranges must mean.
    private static boolean harmful(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.CONTROL -> symbol != '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> symbol >= 0x202A && symbol <= 0x202E;
            default -> false;
        };
    }

    @Test
    void everySymbolStaysButThoseThatTurnOrEndATextAroundThem() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
                .filteredOn(symbol -> symbol < 0xD800 || symbol > 0xDFFF)
                .allMatch(PassTextsTest::isTreatedAsItShould);
    }

    private static boolean isTreatedAsItShould(int symbol) {
        var kept = PassTexts.clean("a" + Character.toString(symbol) + "b");
        return kept.equals(harmful(symbol) ? "ab" : "a" + Character.toString(symbol) + "b");
    }

    @Test
    void halfOfAPairGoesAndAWholePairStays() {
        assertThat(PassTexts.clean("a\uD83Db")).isEqualTo("ab");
        assertThat(PassTexts.clean("a\uDCA5b")).isEqualTo("ab");
        assertThat(PassTexts.clean("a💥b")).isEqualTo("a💥b");
    }
}
