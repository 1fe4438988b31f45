package dev.stampbook.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final String RANDOM = "0123456789abcdefghjkmnpqrs";

    private final Tokens tokens = new Tokens();

    @Test
    void drawsTokensThatBeginWithTheMerchantsPrefix() {
        var token = tokens.draw("7k2m9");

        assertThat(token).matches("7k2m9[0-9a-z]{26}").doesNotContain("i", "l", "o", "u");
        assertThat(Tokens.prefixOf(token)).contains("7k2m9");
        assertThat(Tokens.prefixOf(token.toUpperCase(Locale.ROOT))).contains("7k2m9");
        assertThat(Tokens.canonical(token.toUpperCase(Locale.ROOT))).contains(token);
    }

    @Test
    void drawsApiKeysThatNameThemselves() {
        var key = tokens.drawApiKey("7k2m9");

        assertThat(key).matches("sb_7k2m9_[0-9a-z]{26}");
        assertThat(Tokens.prefixOf(key)).contains("7k2m9");
        assertThat(Tokens.canonical(key.toUpperCase(Locale.ROOT))).contains(key);
    }

    @Test
    void neverDrawsTheSameTwice() {
        assertThat(Stream.generate(() -> tokens.draw("7k2m9")).limit(10_000).parallel())
                .doesNotHaveDuplicates();
    }

    @Test
    void drawsAPrefixThatItTakesBack() {
        var prefix = tokens.drawPrefix();

        assertThat(Tokens.prefixOf(tokens.draw(prefix))).contains(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7k2m9",
                "sb_",
                "sb_7k2m9_",
                "7k2m9" + RANDOM + "0",
                "7k2m" + RANDOM,
                "7k2mi" + RANDOM,
                "7k2mu" + RANDOM,
                "sb_7k2m9" + RANDOM,
                "sk_7k2m9_" + RANDOM,
                "7k2m9_" + RANDOM,
                " 7k2m9" + RANDOM,
                "7k2m9" + RANDOM + "\n",
                "7k2m\u212A" + RANDOM,
                "7k2m\uD800" + RANDOM,
                "7k2m\u0000" + RANDOM,
                "７k2m9" + RANDOM,
            })
    void findsNoPrefixInJunk(String junk) {
        assertThat(Tokens.prefixOf(junk)).isEmpty();
        assertThat(Tokens.canonical(junk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7k2m", "7k2m9x", "7K2M9", "7k2mi", "7k2m."})
    void drawsNothingForWhatIsNoPrefix(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.draw(prefix));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.drawApiKey(prefix));
    }
}
