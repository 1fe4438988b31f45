package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Front;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.testing.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;

class GoogleObjectTest {

    @Test
    void aCardLooksAsReviewed() {
        Snapshot.of("google", "card.json").matches(written(card(Passes.anna())));
    }

    @Test
    void anErasedCardIsBlank() {
        var erased = card(Passes.anna(7, Standing.ERASED, null, Map.of()));

        Snapshot.of("google", "card-erased.json").matches(written(erased));
        assertThat(written(erased)).doesNotContain("7K2M", Passes.SCAN_TOKEN, "Luna", "http");
    }

    @Test
    void aRewardBesideTheCardLooksAsReviewed() {
        var shown = Passes.shown(Passes.ready(Front.Placement.BESIDE));
        var offer = GoogleObject.ofOffer(shown, Passes.ISSUER);

        Snapshot.of("google", "offer.json").matches(written(offer));
        assertThat(GoogleObject.ofCard(shown, Passes.ISSUER).fields())
                .containsEntry("linkedOfferIds", List.of(offer.id()));
    }

    @ParameterizedTest
    @CsvSource({"OPEN,ACTIVE", "READY,ACTIVE", "ENDED,COMPLETED", "ERASED,INACTIVE"})
    void standsAsItsCardDoes(Standing standing, String state) {
        assertThat(card(Passes.anna(7, standing, null)).fields()).containsEntry("state", state);
    }

    @Test
    void neverHasAStillCodeBesideOneThatRotates() {
        var rotates = card(Passes.anna());
        var still = card(Passes.ready(Front.Placement.SYMBOL));

        assertThat(rotates.fields()).containsEntry("barcode", null).doesNotContainValue("");
        assertThat(rotates.fresh()).containsKey("rotatingBarcode").doesNotContainKey("barcode");
        assertThat(still.fresh()).containsKey("barcode").doesNotContainKey("rotatingBarcode");
        assertThat(written(still)).contains("\"type\" : \"CODE_128\"", "FREECOFFEE");
    }

    @Test
    void saysTheCodeAsTextWhereTheOwnerWantsIt() {
        var modules = written(card(Passes.ready(Front.Placement.TEXT)));

        assertThat(modules).contains("\"id\" : \"code\"", "FREECOFFEE", "rotatingBarcode\" : {");
    }

    @Test
    void putsBackWhatIsLeftOfARewardThatIsGone() {
        var gone = GoogleObject.ofOffer(Passes.shown(Passes.anna()), Passes.ISSUER);

        assertThat(gone.fields())
                .containsEntry("state", "INACTIVE")
                .containsEntry("barcode", null)
                .containsEntry("textModulesData", List.of());
    }

    @Test
    void openlySaysNothingThatIsASecret() {
        var open = written(GoogleObject.openly(card(Passes.anna())));

        assertThat(open).contains("7/10");
        assertThat(open)
                .doesNotContain(Passes.ROTATION.hex(), Passes.SCAN_TOKEN, "7K2M", Passes.ADDRESS);
    }

    @Test
    void fitsWhateverSomebodyWrote() {
        var wild = "\"%@\"\n\u0000\u202E👩‍👩‍👧‍👦.' or 1=1 -- \uD83D ".repeat(500);
        var said = Map.of("en", Passes.said(wild, wild, wild), "he", Passes.said("", "", " "));
        var content = Passes.anna(3, Standing.READY, Passes.FREECOFFEE, said);

        var card = written(card(content));
        var shared = GoogleClass.ofCards(Passes.shown(content), Passes.ISSUER, Classes.CALLBACKS);

        assertThat(card).doesNotContain("\u202E").doesNotContain("\\u0000");
        assertThat(String.valueOf(shared.fields().get("programName")).codePoints().count())
                .isLessThanOrEqualTo(20);
        assertThat(Models.unknown(content)).isSubsetOf(Models.NEWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG"})
    void isTheSameOnEveryMachine(String tag) {
        var here = written(card(Passes.anna()));
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(written(card(Passes.anna()))).isEqualTo(here);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void leavesOutALanguageThatHasNoWord() {
        var said =
                Map.of(
                        "en",
                        Passes.said("Luna Café", "Coffee card", null),
                        "he",
                        new Said("", "", "", "", "", "", "", null, "", "", List.of()));

        assertThat(written(card(Passes.anna(1, Standing.OPEN, null, said))))
                .contains("\"translatedValues\" : [ ]")
                .doesNotContain("\"he\"");
    }

    private static Resource card(PassContent content) {
        return GoogleObject.ofCard(Passes.shown(content), Passes.ISSUER);
    }

    static String written(Resource resource) {
        return TestJson.strict()
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(resource.patch())
                        .replace("\r\n", "\n")
                + "\n";
    }
}
