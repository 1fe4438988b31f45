package dev.stampbook.wallet.google.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.crypto.tink.apps.paymentmethodtoken.PaymentMethodTokenRecipient;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.wallet.google.Issuer;
import dev.stampbook.wallet.google.callback.Callback.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Google's own sender signs, and what somebody else would like to have signed.
class CallbackCheckTest {

    private static final String ISSUER = "3388000000012345678";
    private static final UUID CARD = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final String OBJECT = ISSUER + "." + PublicId.of(IdKind.CARD, CARD);
    private static final Duration HOUR = Duration.ofHours(1);

    /// As Tink sees it, which asks the clock on the wall.
    private final Instant now =
            Instant.ofEpochMilli(java.time.Clock.systemUTC().instant().toEpochMilli());

    private final Sender google = Sender.to(ISSUER, now);
    private final CallbackCheck check =
            new CallbackCheck(
                    TestJson.json(),
                    List.of("GoogleWalletPasses", Sender.NAME),
                    new Issuer(ISSUER));

    @Test
    void readsWhatGoogleTells() {
        var saved = verdict(google.seal(message("save", HOUR)));
        var removed = verdict(google.seal(message("del", HOUR)));

        assertThat(saved)
                .isEqualTo(new Verdict.Genuine(new Callback(CARD, true, "n-1", now.plus(HOUR))));
        assertThat(removed)
                .isEqualTo(new Verdict.Genuine(new Callback(CARD, false, "n-1", now.plus(HOUR))));
    }

    /// Tink would take it.
    @Test
    void takesNothingThatIsTooOld() {
        var old = google.seal(message("save", HOUR.negated()));

        assertThatCode(() -> tink(old)).doesNotThrowAnyException();
        assertThat(verdict(old)).isInstanceOf(Verdict.Late.class);
    }

    @Test
    void believesNobodyElse() {
        var message = message("save", HOUR);

        assertThat(
                        List.of(
                                google.called("Somebody").seal(message),
                                Sender.to("3388000000099999999", now).seal(message),
                                google.with(Sender.pair()).seal(message),
                                google.until(now.minus(HOUR)).seal(message)))
                .allSatisfy(body -> assertThat(verdict(body)).isInstanceOf(Verdict.Forged.class));
    }

    @Test
    void believesNothingThatWasChangedOnTheWay() {
        var body = google.seal(message("save", HOUR));
        var meant = verdict(body);

        for (var place = 0; place < body.length(); place++) {
            var changed = new StringBuilder(body);
            changed.setCharAt(place, body.charAt(place) == 'A' ? 'B' : 'A');
            // What is read is either what was signed, or nothing.
            assertThat(verdict(changed.toString()))
                    .as("at %s", place)
                    .isIn(meant, new Verdict.Forged());
        }
    }

    @Test
    void aCallbackAboutSomethingElseIsNotOurs() {
        var foreign = OBJECT.replace("12345678.", "99999999.");
        var message = Sender.message("save", foreign, "n-1", now.plus(HOUR));

        assertThat(verdict(google.seal(message))).isInstanceOf(Verdict.Forged.class);
        assertThat(verdict(google.seal(message("opened", HOUR))))
                .isInstanceOf(Verdict.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"protocolVersion\":\"ECv2SigningOnly\"}",
                "{\"protocolVersion\":\"ECv2SigningOnly\",\"signature\":\"%%\","
                        + "\"intermediateSigningKey\":{\"signedKey\":\"{}\","
                        + "\"signatures\":[1,\"x\"]},\"signedMessage\":\"{\"}"
            })
    void readsNoNonsense(String body) {
        assertThat(verdict(body)).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void readsNothingThatIsTooLarge() {
        var body = google.seal(message("save", HOUR));
        var padded = " ".repeat(CallbackCheck.BYTES_MAX) + body;

        assertThat(verdict(padded)).isInstanceOf(Verdict.Forged.class);
    }

    private Verdict verdict(String body) {
        List<PublicKey> roots = List.of(Sender.pair().getPublic(), google.root().getPublic());
        return check.check(body.getBytes(StandardCharsets.UTF_8), roots, now);
    }

    private Map<String, Object> message(String kind, Duration life) {
        return Sender.message(kind, OBJECT, "n-1", now.plus(life));
    }

    private static String tink(String body) throws GeneralSecurityException {
        return new PaymentMethodTokenRecipient.Builder()
                .protocolVersion(CallbackCheck.PROTOCOL)
                .senderId(Sender.NAME)
                .recipientId(ISSUER)
                .senderVerifyingKeys(Sender.keys())
                .build()
                .unseal(body);
    }
}
