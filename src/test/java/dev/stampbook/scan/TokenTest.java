package dev.stampbook.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleOf(Chapter.COUNTER)
class TokenTest {

    private static final String TOKEN = "7k2m90123456789abcdefghjkmnpqrs";

    @Reading(
            """
            `$` stands for a token; live ones are those of rotating codes.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # shown                        | scanned        | typed
                    $                              | card, voucher  | card, voucher
                    ' $ '                          | card, voucher  | card, voucher
                    ]Q1$                           | card, voucher  | card, voucher
                    v1.$.1767225600.12345678       | live, live     | live, live
                    ]Q3v1.$.1767225600.12345678    | live, live     | live, live
                    https://luna.example/s/$       | card, voucher  | card, voucher
                    https://luna.example/en/j/luna | ''             | ''
                    https://luna.example/$/more    | ''             | ''
                    sb_7k2m9_$                     | code           | code
                    free coffee                    | code           | code
                    123456                         | code           | code, short
                    12345678                       | code           | code, short
                    1234567                        | code           | code
                    ABCDEF1234563                  | code, number   | code, number
                    abcdef-123456-3                | code, number   | code, number
                    ABCDEF123456W                  | code           | code
                    '   '                          | ''             | ''
                    """)
    void readsWhatATextMayBeInTheOrderOfTrying(String shown, String scanned, String typed) {
        var text = shown.replace("$", TOKEN);

        assertThat(kinds(Token.scanned(text))).isEqualTo(scanned);
        assertThat(kinds(Token.typed(text))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>\u0000",
                "javascript:\ud800",
                "v1.x.1.12345678\u0007",
                "http://[",
                "https://"
            })
    void hostileTextIsJunk(String text) {
        assertThat(Token.scanned(text)).isEmpty();
        assertThat(Token.typed(text)).isEmpty();
    }

    @Test
    void aLongTextIsNotEvenLookedAt() {
        assertThat(Token.scanned("1".repeat(100_000))).isEmpty();
        assertThat(Token.typed("1".repeat(513))).isEmpty();
    }

    private static String kinds(List<Token> tokens) {
        return tokens.stream().map(TokenTest::kind).collect(Collectors.joining(", "));
    }

    private static String kind(Token token) {
        return switch (token) {
            case Token.OfCard(var _, var live) -> live == null ? "card" : "live";
            case Token.OfVoucher(var _, var live) -> live == null ? "voucher" : "live";
            case Token.VoucherCode _ -> "code";
            case Token.CardNumber _ -> "number";
            case Token.ShortNumber _ -> "short";
        };
    }
}
