package dev.stampbook.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.CODES)
class RedeemPatternTest {

    private static final String DIGITS = "0123456789";

    private final SecureRandom random = new SecureRandom();

    @Test
    void drawsTwelveSymbolsAndACheckByDefault() {
        var code = RedeemPattern.DEFAULT.draw(random);

        assertThat(code).hasSize(13);
        assertThat(Crockford.isValid(code)).isTrue();
        assertThat(RedeemPattern.DEFAULT.draw(random)).isNotEqualTo(code);
    }

    @Test
    void putsThePrefixInFrontAndChecksOnlyTheSymbols() {
        var code = new RedeemPattern("LUNA-", 10, Crockford.ALPHABET).draw(random);

        assertThat(code).startsWith("LUNA-").hasSize(16);
        assertThat(Crockford.isValid(code.substring(5))).isTrue();
    }

    @Test
    void addsNoCheckSymbolToAnotherAlphabet() {
        assertThat(new RedeemPattern("", 14, DIGITS).draw(random)).matches("[0-9]{14}");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # alphabet,                       length, codes,         room,  needed
                    0123456789ABCDEFGHJKMNPQRSTVWXYZ, 12,     1000000,       true,  9
                    0123456789ABCDEFGHJKMNPQRSTVWXYZ, 8,      980000,        true,  8
                    0123456789ABCDEFGHJKMNPQRSTVWXYZ, 8,      1000000,       false, 9
                    0123456789ABCDEFGHJKMNPQRSTVWXYZ, 10,     1000000000,    true,  10
                    0123456789ABCDEFGHJKMNPQRSTVWXYZ, 4,      0,             true,  4
                    0123456789ABCDEFGHJKMNPQRSTVWXYZ, 4,      1,             false, 5
                    0123456789,                       12,     1000000,       true,  12
                    0123456789,                       12,     1000001,       false, 13
                    0123456789,                       6,      1,             true,  6
                    0123456789,                       6,      2,             false, 7
                    0123456789,                       32,     9223372036854775807, true, 25
                    """)
    void saysWhetherThereIsRoomAndWhatWouldBeNeeded(
            String alphabet, int length, long count, boolean room, int needed) {
        var pattern = new RedeemPattern("", length, alphabet);

        assertThat(pattern.roomFor(count)).isEqualTo(room);
        assertThat(pattern.lengthNeededFor(count)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # prefix,      length, alphabet,     at fault
                    luna,          12, 0123456789,       prefix
                    -A,            12, 0123456789,       prefix
                    'A B',         12, 0123456789,       prefix
                    ABCDEFGHIJKLM, 12, 0123456789,       prefix
                    '',            3,  0123456789,       length
                    '',            33, 0123456789,       length
                    '',            12, 012345678,        alphabet
                    '',            12, 0123456789a,      alphabet
                    '',            12, 01234567899,      alphabet
                    '',            12, 0123456789O,      alphabet
                    '',            12, 0123456789L,      alphabet
                    '',            12, '',               alphabet
                    """)
    void refusesWhatCouldNotBeTypedOrToldApart(
            String prefix, int length, String alphabet, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedeemPattern(prefix, length, alphabet))
                .withMessage(part);
    }
}
