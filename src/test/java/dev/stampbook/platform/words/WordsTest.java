package dev.stampbook.platform.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Map<String, Map<String, String>> CATALOGUES =
            Map.of(
                    "en",
                    Map.of(
                            "stamps", "{count, plural, one {# stamp} other {# stamps}}",
                            "until", "until {at, date, ::yMMMdjmm}",
                            "costs", "it''s {price}",
                            "only_english", "only here"),
                    "ko",
                    Map.of("stamps", "스탬프 {count}개"));

    private final Words words = new Words(CATALOGUES, true);

    @Test
    void countsByTheRulesOfTheLanguage() {
        assertThat(words.say(Locale.ENGLISH, "stamps", Map.of("count", 1))).isEqualTo("1 stamp");
        assertThat(words.say(Locale.ENGLISH, "stamps", Map.of("count", 3))).isEqualTo("3 stamps");
        assertThat(words.say(Locale.KOREAN, "stamps", Map.of("count", 3))).isEqualTo("스탬프 3개");
    }

    @Test
    void choosesTheFirstLanguageThereAreWordsIn() {
        assertThat(words.choose(List.of("xx", "ko-KR", "en"))).isEqualTo(Locale.KOREAN);
        assertThat(words.choose(List.of("xx"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void saysNothingWithAPlaceThatIsNotFilled() {
        assertThatThrownBy(() -> words.say(Locale.ENGLISH, "stamps"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count");
    }

    @Test
    void fallsBackToEnglishWordByWord() {
        assertThat(words.say(Locale.KOREAN, "only_english")).isEqualTo("only here");
    }

    @Test
    void tellsMomentsInTheirOwnZone() {
        var instant = Instant.parse("2026-03-01T22:30:00Z");

        assertThat(words.say(Locale.ENGLISH, "until", Map.of("at", instant)))
                .isEqualTo("until 1 Mar 2026, 22:30");
        assertThat(words.say(Locale.KOREAN, "until", Map.of("at", at("Asia/Seoul"))))
                .isEqualTo("until 2 Mar 2026, 07:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Europe/London      | until 1 Mar 2026, 22:30
                    Europe/Berlin      | until 1 Mar 2026, 23:30
                    Asia/Seoul         | until 2 Mar 2026, 07:30
                    Asia/Almaty        | until 2 Mar 2026, 03:30
                    America/Sao_Paulo  | until 1 Mar 2026, 19:30
                    Etc/UTC            | until 1 Mar 2026, 22:30
                    Z                  | until 1 Mar 2026, 22:30
                    America/New_York   | until Mar 1, 2026, 5:30\u202fPM
                    Pacific/Honolulu   | until Mar 1, 2026, 12:30\u202fPM
                    Asia/Manila        | until Mar 2, 2026, 6:30\u202fAM
                    """)
    void tellsEnglishDatesAsThePlaceDoes(String zone, String told) {
        assertThat(words.say(Locale.ENGLISH, "until", Map.of("at", at(zone)))).isEqualTo(told);
    }

    @Test
    void writesMoneyAsItsPeopleDo() {
        assertThat(words.say(Locale.ENGLISH, "costs", Map.of("price", new Money(350, "EUR"))))
                .isEqualTo("it's €3.50");
    }

    @Test
    void keepsForeignNamesFromTurningASentence() {
        var he =
                Map.of("merchant", "אצל {merchant}", "what", "{what, select, yes {כן} other {לא}}");
        var en =
                Map.of("merchant", "at {merchant}", "what", "{what, select, yes {yes} other {no}}");
        var both = new Words(Map.of("en", en, "he", he), true);
        var hebrew = Locale.forLanguageTag("he");

        assertThat(both.say(hebrew, "merchant", Map.of("merchant", "Luna (2)")))
                .isEqualTo("אצל \u2068Luna (2)\u2069");
        assertThat(both.say(Locale.ENGLISH, "merchant", Map.of("merchant", "לונה")))
                .isEqualTo("at \u2068לונה\u2069");
        assertThat(both.say(Locale.ENGLISH, "merchant", Map.of("merchant", "Luna")))
                .isEqualTo("at Luna");
        assertThat(both.say(hebrew, "what", Map.of("what", "yes"))).isEqualTo("כן");
    }

    @Test
    void failsForAMissingKeyWhenStrictAndShowsTheKeyOtherwise() {
        var lenient = new Words(CATALOGUES, false);

        assertThat(lenient.say(Locale.ENGLISH, "nothing")).isEqualTo("nothing");
        assertThatThrownBy(() -> words.say(Locale.ENGLISH, "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void loadsTheCataloguesOfAllModules() {
        assertThat(new Words(true).languages()).contains("en");
    }

    private static ZonedDateTime at(String zone) {
        return Instant.parse("2026-03-01T22:30:00Z").atZone(ZoneId.of(zone));
    }
}
