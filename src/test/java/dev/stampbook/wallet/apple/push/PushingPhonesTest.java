package dev.stampbook.wallet.apple.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.pushy.apns.server.RejectionReason;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.LogBook;
import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.apple.push.FakeApple.Push;
import dev.stampbook.wallet.apple.service.ApplePhone;
import dev.stampbook.wallet.apple.service.PhoneShop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A stamp at the till, and how a phone hears of it.
@DoorTest
class PushingPhonesTest {

    @Autowired private ApplicationContext server;
    @Autowired private Http http;
    @Autowired private TestClock clock;

    @TempDir private Path folder;
    @TempDir private Path otherFolder;

    private PhoneShop cafe;
    private PhoneShop.NewCard anna;
    private ApplePhone phone;
    private PushRig rig;
    private FakeApple apple;
    private String serial = "";

    @BeforeEach
    void aPhoneWithACard() {
        cafe = PhoneShop.open(server);
        rig = PushRig.withCertificate(server, cafe.merchant(), folder);
        apple = rig.apple;
        anna = cafe.card();
        phone = new ApplePhone(http.address());
        serial = phone.adds(anna.pass());
        apple.knows(phone.token(), PushRig.TYPE);
    }

    @AfterEach
    void close() {
        phone.close();
        rig.close();
    }

    private List<Push> asked() {
        return apple.asked(phone.token());
    }

    @Test
    void aStampReachesThePhone() {
        cafe.stamps(anna, 7);

        rig.push();

        assertThat(asked()).hasSize(1);
        phone.isTold();
        assertThat(phone.shows(serial)).isEqualTo("7/10");
        rig.push();
        assertThat(asked()).hasSize(1);
    }

    @Test
    void aPushSaysNothingButForWhichPassType() {
        cafe.stamps(anna, 1);
        rig.push();

        var push = asked().getFirst();
        var month = clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
        assertThat(push.body()).isEqualTo("{}");
        assertThat(push.headers())
                .containsEntry("apns-topic", PushRig.TYPE)
                .containsEntry("apns-push-type", "background")
                .containsEntry("apns-priority", "5")
                .containsEntry("apns-expiration", Long.toString(month))
                .containsEntry("apns-collapse-id", "news")
                .doesNotContainKey("authorization");
    }

    @Test
    void aKeyOfTheTeamDoesAsWell() {
        rig.close();
        rig = PushRig.withToken(server, otherFolder);
        rig.apple.knows(phone.token(), PushRig.TYPE);
        cafe.stamps(anna, 1);
        rig.push();
        cafe.stamps(anna, 1);
        rig.push();

        assertThat(rig.apple.asked(phone.token()))
                .hasSize(2)
                .allMatch(push -> push.headers().getOrDefault("authorization", "").length() > 100);
        phone.isTold();
        assertThat(phone.shows(serial)).isEqualTo("2/10");
    }

    @Test
    void aPhoneThatIsGoneIsForgotten() {
        apple.loses(phone.token(), clock.instant().plusSeconds(1));
        cafe.stamps(anna, 1);
        rig.push();
        cafe.stamps(anna, 1);
        rig.push();

        assertThat(asked()).hasSize(1);
        phone.isTold();
        assertThat(phone.log()).endsWith("LIST 204");
    }

    @Test
    void aPhoneThatCameBackSinceIsKept() {
        apple.loses(phone.token(), clock.instant().minusSeconds(60));
        cafe.stamps(anna, 1);
        rig.push();

        phone.isTold();

        assertThat(phone.shows(serial)).isEqualTo("1/10");
    }

    @Test
    void aPhoneThatAppleNeverKnewIsForgotten() {
        phone.moves();
        cafe.stamps(anna, 1);
        rig.push();

        phone.isTold();

        assertThat(asked()).hasSize(1);
        assertThat(phone.log()).endsWith("LIST 204");
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"})
    void tenBadMinutesAreMadeUpForInOnePush(RejectionReason reason) {
        apple.turns(reason);
        var tried = tenMinutes();
        apple.turns(null);

        converges(tried);
    }

    @Test
    void tenMinutesWithoutAppleAreMadeUpForInOnePush() {
        apple.goes();
        var tried = tenMinutes();
        apple.comes();

        converges(tried);
    }

    private int tenMinutes() {
        for (var minute = 0; minute < 10; minute++) {
            cafe.stamps(anna, 1);
            rig.push();
            clock.advance(Duration.ofMinutes(1));
        }
        var tried = asked().size();
        apple.forgets();
        return tried;
    }

    private void converges(int tried) {
        clock.advance(Duration.ofMinutes(30));
        rig.push();
        rig.push();
        assertThat(tried).isLessThan(10);
        assertThat(asked()).hasSize(1);
        phone.isTold();
        assertThat(phone.shows(serial)).isEqualTo("10/10");
    }

    @Test
    void aCertificateThatAppleDoesNotKnowIsLeftAtHome() {
        apple.turns(RejectionReason.BAD_CERTIFICATE);
        try (var log = LogBook.open()) {
            cafe.stamps(anna, 1);
            rig.push();
            cafe.stamps(anna, 1);
            rig.push();

            assertThat(asked()).hasSize(1);
            assertThat(log.linesWith(List.of("certificate of " + cafe.merchant()))).hasSize(1);
        }
        apple.turns(null);
        clock.advance(Duration.ofHours(1));
        rig.push();
        phone.isTold();
        assertThat(phone.shows(serial)).isEqualTo("2/10");
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedForEver() {
        apple.turns(RejectionReason.BAD_TOPIC);
        cafe.stamps(anna, 1);
        rig.push();
        clock.advance(Duration.ofDays(1));
        rig.push();

        assertThat(asked()).hasSize(1);
    }

    @Test
    void appleIsNotToldOfPassesForTryingOut() {
        cafe.stamps(anna, 1);

        rig.pushToApple();

        assertThat(asked()).isEmpty();
    }

    @Test
    void twoPhonesWithOneCardHearOnceEach() {
        try (var other = new ApplePhone(http.address())) {
            other.adds(anna.pass());
            apple.knows(other.token(), PushRig.TYPE);
            cafe.stamps(anna, 3);
            cafe.stamps(anna, 1);
            rig.push();

            assertThat(asked()).hasSize(1);
            assertThat(apple.asked(other.token())).hasSize(1);
        }
    }
}
