package dev.stampbook.platform.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stampbook.platform.symbol.SymbolProblem.Reason;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@RuleOf(Chapter.CODES)
class SymbolsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # symbol, text,              problem,             digits
                    TEXT,     קפה ☕,             ,                    0
                    TEXT,     '',                EMPTY,               0
                    QR,       קפה ☕,             ,                    0
                    QR,       '',                EMPTY,               0
                    CODE_128, FREE-coffee 1~,    ,                    0
                    CODE_128, '',                EMPTY,               0
                    CODE_128, CAFÉ,              ASCII_ONLY,          0
                    CODE_128, ñ,                 ASCII_ONLY,          0
                    EAN_13,   5901234123457,     ,                    0
                    EAN_13,   5901234123458,     WRONG_CHECK_DIGIT,   7
                    EAN_13,   590123412345,      DIGITS_NEEDED,       13
                    EAN_13,   59012341234579,    DIGITS_NEEDED,       13
                    EAN_13,   590123412345X,     DIGITS_NEEDED,       13
                    EAN_13,   ５９０１２３４１２３４５７, DIGITS_NEEDED,  13
                    EAN_13,   0000000000000,     ,                    0
                    EAN_8,    96385074,          ,                    0
                    EAN_8,    96385075,          WRONG_CHECK_DIGIT,   4
                    EAN_8,    9638507,           DIGITS_NEEDED,       8
                    UPC_A,    036000291452,      ,                    0
                    UPC_A,    036000291453,      WRONG_CHECK_DIGIT,   2
                    UPC_A,    FREECOFFEE12,      DIGITS_NEEDED,       12
                    """)
    void saysWhyASymbolCannotHoldAText(
            Symbol symbol, String text, @Nullable Reason reason, int fact) {
        var expected = Optional.ofNullable(reason).map(why -> new SymbolProblem(why, fact));

        assertThat(Symbols.reasonAgainst(symbol, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"TEXT, 512", "QR, 512", "CODE_128, 40"})
    void boundsTheLength(Symbol symbol, int max) {
        assertThat(Symbols.reasonAgainst(symbol, "A".repeat(max))).isEmpty();
        assertThat(Symbols.reasonAgainst(symbol, "A".repeat(max + 1)))
                .contains(new SymbolProblem(Reason.TOO_LONG, max));
    }

    @ParameterizedTest
    @EnumSource
    void refusesControlCharactersAndHalves(Symbol symbol) {
        for (var text : new String[] {"a\u0000", "\u001B[2J", "a\n", "\uD800", "a\u0085"}) {
            assertThat(Symbols.reasonAgainst(symbol, text)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsASymbolByItsNameInTheApi(Symbol symbol) {
        assertThat(Symbol.named(symbol.code())).contains(symbol);
        assertThat(Symbol.named(symbol.code().toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void namesTheMessageOfAProblem() {
        assertThat(new SymbolProblem(Reason.DIGITS_NEEDED, 13).messageKey())
                .isEqualTo("symbol.digits_needed");
    }

    @Test
    void drawsNothingThatItWouldRefuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> Symbols.draw(Symbol.TEXT, "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> Symbols.draw(Symbol.EAN_8, "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> Symbols.draw(Symbol.QR, ""));
    }
}
