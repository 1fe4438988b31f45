package dev.stampbook.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrockfordTest {

    private static final String CHECKS = Crockford.ALPHABET + "*~$=U";

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @CsvSource({"7K2M9QX4TR8V, 3", "000000000000, 0", "ZZZZZZZZZZZZ, 9", "16J, D", "16j, D"})
    void computesTheKnownCheckSymbols(String code, char check) {
        assertThat(Crockford.checkSymbol(code)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, 36", "foo, 6CVVF", "foobar, 36DXQP4RBJ"})
    void encodesBytesAsOneNumber(String bytes, String symbols) {
        assertThat(Crockford.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(symbols);
    }

    @Test
    void findsEverySingleWrongSymbol() {
        assertThat(codes().flatMap(CrockfordTest::substitutions))
                .hasSize(42 * 13 * 36)
                .noneMatch(Crockford::isValid);
    }

    @Test
    void findsEverySwapOfNeighbours() {
        assertThat(codes().flatMap(CrockfordTest::swaps)).noneMatch(Crockford::isValid);
    }

    @Test
    void drawsEverySymbolAndNoAwkwardCheck() {
        var symbols = new HashSet<Character>();
        var checks = new HashSet<Character>();
        for (int round = 0; round < 5_000; round++) {
            var code = Crockford.withCheck(12, random);
            assertThat(Crockford.isValid(code)).isTrue();
            code.substring(0, 12).chars().forEach(symbol -> symbols.add((char) symbol));
            checks.add(code.charAt(12));
        }
        assertThat(symbols).hasSize(32);
        assertThat(checks).hasSize(33).doesNotContain('*', '~', '$', '=').contains('U');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "7k2m9qx4tr8v3",
                "7K2M9QX4TR8V4",
                "7K2M9QX4TR8V33",
                "O0",
                "é0",
                "\uD8000"
            })
    void refusesWhatIsNoCodeWithItsCheckSymbol(String junk) {
        assertThat(Crockford.isValid(junk)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "L", "O", "U", "7K2-M", "\u017F"})
    void computesNoCheckSymbolOfJunk(String junk) {
        assertThatIllegalArgumentException().isThrownBy(() -> Crockford.checkSymbol(junk));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 8, 12, 16, 26, 32})
    void eachSymbolIsAsLikelyInEachPlace(int symbols) {
        var met = IntStream.range(0, symbols).mapToObj(at -> new HashSet<Character>()).toList();

        // A symbol that 2,000 draws of 32 miss by chance: once in 10^24.
        for (var draw = 0; draw < 2_000; draw++) {
            var code = Crockford.random(symbols, random);
            assertThat(code).hasSize(symbols);
            IntStream.range(0, symbols).forEach(at -> met.get(at).add(code.charAt(at)));
        }

        assertThat(met).allSatisfy(place -> assertThat(place).hasSize(32));
    }

    private Stream<String> codes() {
        var drawn = Stream.generate(() -> Crockford.random(12, random)).limit(40);
        return Stream.concat(Stream.of("000000000000", "ZZZZZZZZZZZZ"), drawn)
                .map(code -> code + Crockford.checkSymbol(code));
    }

    private static Stream<String> substitutions(String code) {
        return IntStream.range(0, code.length())
                .boxed()
                .flatMap(at -> CHECKS.chars().mapToObj(wrong -> with(code, at, (char) wrong)))
                .filter(typed -> !typed.equals(code));
    }

    private static Stream<String> swaps(String code) {
        return IntStream.range(1, code.length())
                .mapToObj(at -> with(with(code, at, code.charAt(at - 1)), at - 1, code.charAt(at)))
                .filter(typed -> !typed.equals(code));
    }

    private static String with(String code, int at, char symbol) {
        return code.substring(0, at) + symbol + code.substring(at + 1);
    }
}
