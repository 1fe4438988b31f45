package dev.stampbook.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.TextProblem.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Texts COFFEE = coffee();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # preferred,  text
                    en,           Free coffee
                    he,           קפה חינם
                    he-IL,        קפה חינם
                    HE-il,        קפה חינם
                    vi-VN;he,     קפה חינם
                    pt-BR,        Café grátis
                    pt,           Café grátis
                    pt-PT,        Café grátis
                    zh-Hant-TW,   免費咖啡
                    ko;kk,        Free coffee
                    *,            Free coffee
                    '',           Free coffee
                    -,            Free coffee
                    """)
    void fallsBackFromThePreferredLanguageToTheFirst(String preferred, String text) {
        assertThat(COFFEE.in(List.of(preferred.split(";")))).isEqualTo(text);
    }

    @Test
    void answersTheFirstTextWhenNothingIsPreferred() {
        assertThat(COFFEE.in(List.of())).isEqualTo("Free coffee");
    }

    @Test
    void keepsTheOrderAndACopy() {
        var given = new LinkedHashMap<String, String>();
        given.put("ko", "커피");
        given.put("en", "Coffee");
        var texts = new Texts(given);
        given.put("kk", "Кофе");

        assertThat(texts.values()).containsOnlyKeys("ko", "en");
        assertThat(texts.in(List.of())).isEqualTo("커피");
        assertThatThrownBy(() -> texts.values().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Texts(Map.of()));
    }

    @Test
    void turnsTheLineEndsOfBrowsersIntoPlainOnes() {
        assertThat(Texts.of("en", "one\r\ntwo\rthree").values()).containsValue("one\ntwo\nthree");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    en,                                      Coffee,    ,
                    zh-Hant-TW,                              咖啡,      ,
                    x-barista,                               Coffee,    LANGUAGE_MALFORMED
                    '',                                      Coffee,    LANGUAGE_MALFORMED
                    en_US,                                   Coffee,    LANGUAGE_MALFORMED
                    e,                                       Coffee,    LANGUAGE_MALFORMED
                    en-,                                     Coffee,    LANGUAGE_MALFORMED
                    <b>,                                     Coffee,    LANGUAGE_MALFORMED
                    en-x-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa, Coffee,   LANGUAGE_MALFORMED
                    en,                                      '',        BLANK
                    en,                                      ' ',       BLANK
                    en,                                      Flat white, TOO_LONG
                    """)
    void namesWhatIsWrongWithAnEntry(String language, String text, @Nullable Kind problem) {
        var problems = Texts.of(language, text).check(6);

        assertThat(problems).extracting(TextProblem::kind).isEqualTo(listOf(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "a\tb", "\u001B[31m", "a\uD800", "\uDC00a", "a\u007F", "a\u0085"})
    void refusesControlCharactersAndHalves(String text) {
        assertThat(Texts.of("en", text).check(100))
                .containsExactly(new TextProblem("en", Kind.FORBIDDEN_CHARACTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"☕☕☕☕☕☕", "one\ntwo", "<b>&amp;", "שלום", "👩‍🍳"})
    void takesMarkupEmojiAndLineEndsAsText(String text) {
        assertThat(Texts.of("en", text).check(8)).isEmpty();
    }

    @Test
    void countsCodePointsNotHalves() {
        assertThat(Texts.of("en", "😀😀😀").check(3)).isEmpty();
        assertThat(Texts.of("en", "😀😀😀").check(2)).hasSize(1);
    }

    @Test
    void refusesOneLanguageInTwoCases() {
        var given = new LinkedHashMap<String, String>();
        given.put("pt-BR", "Café");
        given.put("pt-br", "Café");

        assertThat(new Texts(given).check(10))
                .containsExactly(new TextProblem("pt-br", Kind.LANGUAGE_REPEATED));
    }

    private static List<Kind> listOf(@Nullable Kind problem) {
        return problem == null ? List.of() : List.of(problem);
    }

    private static Texts coffee() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", "Free coffee");
        texts.put("he", "קפה חינם");
        texts.put("pt-BR", "Café grátis");
        texts.put("zh-Hant", "免費咖啡");
        return new Texts(texts);
    }
}
