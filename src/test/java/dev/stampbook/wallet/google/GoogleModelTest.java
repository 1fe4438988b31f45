package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.walletobjects.model.LoyaltyObject;
import dev.stampbook.card.pass.PassContent.Front;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.testing.Snapshot;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Our JSON, read by Google's own classes.
class GoogleModelTest {

    @ParameterizedTest
    @EnumSource(Front.Placement.class)
    void knowsEveryNameOfACardThatIsReady(Front.Placement placement) {
        assertThat(Models.unknown(Passes.ready(placement))).isEqualTo(Models.NEWER);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void knowsEveryNameOfACardHoweverItStands(Standing standing) {
        var unknown = Models.unknown(Passes.anna(7, standing, null));

        assertThat(unknown).isEqualTo(Models.NEWER);
    }

    @Test
    void wouldSeeANameThatDoesNotExist() {
        var odd = Classes.cards().with("stampCount", 7);

        assertThat(Models.read(odd).getUnknownKeys()).containsKey("stampCount");
    }

    @Test
    void readsWhatWeMean() throws IOException {
        var card = GoogleObject.ofCard(Passes.shown(Passes.anna()), Passes.ISSUER);
        var read =
                GsonFactory.getDefaultInstance()
                        .fromString(TestJson.json().write(card.fresh()), LoyaltyObject.class);

        assertThat(read.getLoyaltyPoints().getBalance().getString()).isEqualTo("7/10");
        assertThat(read.getRotatingBarcode().getTotpDetails().getPeriodMillis()).isEqualTo(15_000);
        assertThat(read.getRotatingBarcode().getTotpDetails().getParameters())
                .allMatch(parameter -> parameter.getValueLength() == 8);
        assertThat(read.getValidTimeInterval().getEnd().getDate()).startsWith("2027-12-31");
    }

    @Test
    void theClassesLookAsReviewed() {
        Snapshot.of("google", "card-class.json").matches(GoogleObjectTest.written(Classes.cards()));
        Snapshot.of("google", "offer-class.json")
                .matches(GoogleObjectTest.written(Classes.offers()));
    }

    @Test
    void tenPlacesAreAllThatACardHas() {
        var card = GoogleObject.ofCard(Passes.shown(Passes.anna()), Passes.ISSUER);

        assertThat((List<?>) card.fields().get("merchantLocations")).hasSize(10);
    }
}
