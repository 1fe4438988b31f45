package dev.stampbook.wallet.apple.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.pushy.apns.server.RejectionReason;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.LogBook;
import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.apple.Desks;
import dev.stampbook.wallet.apple.service.ApplePhone;
import dev.stampbook.wallet.apple.service.PhoneShop;
import dev.stampbook.wallet.certificate.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A business brings another certificate while phones keep its passes.
@DoorTest
class RenewedCertificateTest {

    private static final String TYPE = "pass.example.luna";
    private static final String ADDRESS = "/api/v1/pass-certificate";

    @Autowired private ApplicationContext server;
    @Autowired private Http http;
    @Autowired private TestClock clock;

    @TempDir private Path folder;
    @TempDir private Path otherFolder;

    private final Stores.Renewal renewal = Stores.renewal();
    private PhoneShop cafe;
    private PhoneShop.NewCard anna;
    private ApplePhone phone;
    private PushRig rig;
    private String serial = "";

    @BeforeEach
    void aPhoneWithAPassThatPhonesAccept() {
        cafe = PhoneShop.open(server);
        bring(Stores.body());
        rig = PushRig.withCertificates(server, renewal.authorities(), folder);
        anna = cafe.card();
        phone = new ApplePhone(http.address());
        var card = PublicId.parse(IdKind.CARD, anna.id()).orElseThrow();
        var signer = PushRig.signer(server, cafe.merchant());
        serial = phone.adds(anna.pass(), Desks.of(server, cafe.merchant(), card, signer));
        rig.apple.knows(phone.token(), TYPE);
    }

    @AfterEach
    void close() {
        phone.close();
        rig.close();
    }

    private void bring(String body) {
        var letter = cafe.till().letter("POST", ADDRESS);
        letter.text("application/json", body).send().expect(200);
    }

    @Test
    void anotherCertificateIsNoNews() {
        bring(renewal.body());
        cafe.follows();
        rig.push();

        assertThat(rig.apple.asked(phone.token())).isEmpty();
        assertThat(phone.log()).containsExactly("POST 201");
    }

    @Test
    void aStampGoesOnWithTheNext() {
        cafe.stamps(anna, 1);
        rig.pushToApple();
        bring(renewal.body());
        cafe.stamps(anna, 1);
        rig.pushToApple();

        phone.isTold();

        assertThat(rig.apple.asked(phone.token())).hasSize(2);
        assertThat(phone.shows(serial)).isEqualTo("2/10");
    }

    @Test
    void whoWasNotLetInIsTriedWithTheNext() {
        rig.apple.turns(RejectionReason.BAD_CERTIFICATE);
        cafe.stamps(anna, 1);
        rig.push();
        rig.apple.turns(null);
        rig.push();
        assertThat(rig.apple.asked(phone.token())).hasSize(1);

        bring(renewal.body());
        clock.advance(Duration.ofMinutes(1));
        cafe.stamps(anna, 1);
        rig.push();
        phone.isTold();

        assertThat(phone.shows(serial)).isEqualTo("2/10");
    }

    @Test
    void whoIsTurnedAwayAtTheDoorHoldsUpNobodyElse() {
        rig.close();
        rig = PushRig.withCertificates(server, renewal.authorities().subList(1, 2), otherFolder);
        cafe.stamps(anna, 1);
        var about = List.of("certificate of " + cafe.merchant());
        try (var log = LogBook.open()) {
            // A door that is slammed may be heard as a line that broke, which is tried again.
            for (var tries = 0; tries < 10 && log.linesWith(about).isEmpty(); tries++) {
                rig.push();
                clock.advance(Duration.ofMinutes(30));
            }
            rig.push();

            assertThat(log.linesWith(about)).hasSize(1);
        }
        assertThat(rig.apple.asked(phone.token())).isEmpty();
        phone.isTold();
        assertThat(phone.shows(serial)).isEqualTo("1/10");
    }
}
