package dev.stampbook.platform.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleOf(Chapter.CODES)
class TypedTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "FREECOFFEE,FREECOFFEE",
                "freeCoffee,FREECOFFEE",
                "  free coffee\t,FREECOFFEE",
                "'7k2m-9qx4-tr8v 3\r\n',7K2M9QX4TR8V3",
                "7K2M\u20119QX4\u2013TR8V\u2014\u22123\u2212,7K2M9QX4TR8V3",
                "７Ｋ２Ｍ９ｑｘ４,7K2M9QX4",
                "\u3000abc\u00A0\u2003\u202F1\u2028,ABC1",
                "a\u200Bb\u200C\u200D\u2060\uFEFFc\u00AD\u034F\uFE0F,ABC",
                "\u200F\u202Eabc\u202C\u2066\u2069\u061C,ABC",
                "١٢٣۴۵,12345",
                "]Q1ABC,ABC",
                "]C10123,0123",
                "]e0abc,ABC",
                "']E0 5901234123457\r',5901234123457",
                "]C1]Q1abc,ABC",
                "\uFEFF]Q1abc,ABC",
                "]Q1,]Q1",
                "']Q1 \r\n',]Q1",
                "]Y1ABC,]Y1ABC",
                "]QABC,]QABC",
                "abc]Q1,ABC]Q1",
                "Freigetränk,FREIGETRÄNK",
                "straße,STRASSE",
                "bedava kahve,BEDAVAKAHVE",
                "f\u0131rsat,FIRSAT",
                "FİYAT,FIYAT",
                "fi\u0307yat,FIYAT",
                "קפה חינם,קפהחינם",
                "тегін кофе,ТЕГІНКОФЕ",
                "무료 커피,무료커피",
                "cafe\u0301,CAFÉ",
                "cafe\u200B\u0301,CAFÉ",
                "coffee😀,COFFEE😀",
                "👩\u200D🍳,👩🍳",
                "<b>1</b>,<B>1</B>",
                "a\u001Db,AB",
                "OIL0,OIL0",
            })
    void forgivesWhatKeyboardsAndScannersAdd(String typed, String forgiven) {
        assertThat(TypedText.forgive(typed)).contains(forgiven);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\r\n",
                "---",
                "\u200F\u200B",
                "a\u0000b",
                "\u0000",
                "a\u0007",
                "\u001Babc",
                "\u007F",
                "a\uD800",
                "\uDC00a",
                "\uD800 \uDC00 \uD800"
            })
    void findsNothingInWhatIsNoCode(String junk) {
        assertThat(TypedText.forgive(junk)).isEmpty();
    }

    @Test
    void refusesMoreThanAnyCodeIsLong() {
        assertThat(TypedText.forgive("A".repeat(512))).contains("A".repeat(512));
        assertThat(TypedText.forgive(" ".repeat(511) + "AB")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        var random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            var typed = anything(random);
            TypedText.forgive(typed)
                    .ifPresent(
                            once ->
                                    assertThat(TypedText.forgive(once))
                                            .isEqualTo(Optional.of(once)));
        }
    }

    @ParameterizedTest
    @CsvSource({"O0, 00", "IL1, 111", "7K2M9QX4TR8V, 7K2M9QX4TR8V", "LUNAOIL, 1UNA011", "U, U"})
    void foldsLookAlikesIntoDigits(String forgiven, String folded) {
        assertThat(TypedText.fold(forgiven)).isEqualTo(folded);
    }

    private static String anything(Random random) {
        var text = new StringBuilder("]Q1\u0301".substring(0, random.nextInt(5)));
        for (int length = random.nextInt(12); length > 0; length--) {
            int range = random.nextBoolean() ? 0x0600 : Character.MAX_CODE_POINT + 1;
            text.appendCodePoint(random.nextInt(range));
        }
        return text.toString();
    }
}
