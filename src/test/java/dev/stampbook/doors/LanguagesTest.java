package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Which language somebody gets: what she chose, else what the address says, else what her browser
/// asks for.
@DoorTest
class LanguagesTest {

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Shops.Shop shop;
    private String slug = "";

    @BeforeEach
    void offer() {
        shop = shops.open();
        var reward =
                Map.of(
                        "kind", "voucher",
                        "title", Map.of("en", "Free coffee", "ko", "커피 한 잔"),
                        "redemption", "staff");
        var form =
                Map.of(
                        "name", Map.of("en", "Coffee card", "he", "כרטיסיית קפה"),
                        "goals", List.of(Map.of("stamps", 2, "reward", reward)));
        slug = shop.till().post("/api/v1/programs", form).expect(201).text("/slug");
    }

    @Test
    void anAddressSaysItsLanguageAndLeadsToTheOthers() {
        var page = reader("ko").open(in("he", slug));

        assertThat(language(page)).isEqualTo("he rtl");
        assertThat(page.document().select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "he", "kk", "ko", "vi");
        assertThat(page.document().select("nav a").eachText())
                .containsExactly("English", "עברית", "Қазақша", "한국어", "Tiếng Việt");
        assertThat(page.text("nav a[aria-current]")).isEqualTo("עברית");
    }

    @ParameterizedTest
    @CsvSource({"he, he rtl", "'sv, ko;q=0.5', ko ltr", "sv, en ltr"})
    void theAddressOnPaperLeadsEverybodyToHerOwnLanguage(String reads, String language) {
        assertThat(language(reader(reads).open("/j/" + slug))).isEqualTo(language);
    }

    @Test
    void whoAsksForNoLanguageGetsTheMerchantsAndNotTheMachines() {
        var answer = shops.stranger().get("/j/" + slug);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/en/j/" + slug);
        assertThat(answer.header("Vary").orElseThrow()).contains("Accept-Language");
    }

    @Test
    void nobodysAddressOnPaperIsNotFound() {
        assertThat(reader("he").open("/j/nobodys-card").status()).isEqualTo(404);
        assertThat(language(reader("he").open("/j/" + slug + "/" + "a".repeat(31))))
                .isEqualTo("he rtl");
    }

    @Test
    void aLanguageWithoutWordsGivesWayToTheBrowser() {
        assertThat(language(reader("sv, ko;q=0.5").open(in("tr", slug)))).isEqualTo("ko ltr");
        assertThat(language(reader("sv").open(in("tr", slug)))).isEqualTo("en ltr");
    }

    @Test
    void whatAMerchantDidNotTranslateIsMarked() {
        var page = reader("en").open(in("he", slug));

        assertThat(page.document().select(".stampcard__name bdi").attr("lang")).isEqualTo("he");
        assertThat(page.document().select("h1 bdi").attr("lang")).isEqualTo("en");
    }

    @Test
    void aCardKeepsTheLanguageInWhichItWasTaken() {
        var page = reader("en").open(in("vi", slug));
        var card = page.ready("Nhận thẻ", Map.of()).press();

        var id = shop.till().get("/api/v1/cards").expect(200).text("/data/0/id");

        assertThat(URI.create(card.document().location()).getPath()).startsWith("/vi/c/");
        assertThat(shop.till().get("/api/v1/cards/" + id).text("/url")).contains("/vi/c/");
    }

    @Test
    void aDeviceKeepsTheLanguageThatWasChosenOnIt() {
        var device = reader("en");
        var page = device.open("/counter/sign-in");

        var korean = page.ready(names(page), Map.of("language", "ko")).press();
        var none = korean.ready(names(page), Map.of("language", "xx")).press();

        assertThat(language(korean)).isEqualTo("ko ltr");
        assertThat(language(none)).isEqualTo("ko ltr");
        assertThat(language(device.open("/invites/nobodys"))).isEqualTo("ko ltr");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void errorsSpeakTheLanguageOfTheAddress(String page) {
        assertThat(language(reader("en").open(page))).isEqualTo("he rtl");
    }

    /// All pages that name their language, of nobody.
    private static Stream<String> pages() {
        return Routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::path)
                .filter(path -> path.startsWith("/{locale"))
                .map(path -> path.replaceFirst("\\{locale.*?\\}\\}", "he"))
                .map(path -> path.replaceAll("\\{.*?\\}", "nobodys"));
    }

    @Test
    void errorsElsewhereSpeakTheLanguageOfTheBrowser() {
        assertThat(language(reader("kk").open("/nowhere"))).isEqualTo("kk ltr");
    }

    private PlainBrowser reader(String languages) {
        return new PlainBrowser(http.address(), languages);
    }

    private static String names(Sheet page) {
        return page.document().select("form.tongues button").text();
    }

    private static String language(Sheet page) {
        return page.document().select("html").attr("lang")
                + " "
                + page.document().select("html").attr("dir");
    }

    private static String in(String language, String slug) {
        return "/" + language + "/j/" + slug;
    }
}
