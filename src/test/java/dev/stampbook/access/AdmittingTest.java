package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.access.Admitting.Admission;
import dev.stampbook.access.SigningIn.SignInOutcome;
import dev.stampbook.merchant.MerchantRefusal;
import dev.stampbook.platform.Refused;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Whatever is taken away is gone at the next call, by whichever door.
@RuleOf(Chapter.TRUST)
@DoorTest
class AdmittingTest {

    private static final Map<String, Object> PROGRAM =
            Map.of(
                    "name",
                    Map.of("en", "Coffee card"),
                    "earning",
                    Map.of("kind", "per_visit"),
                    "goals",
                    List.of(
                            Map.of(
                                    "stamps",
                                    10,
                                    "reward",
                                    Map.of("kind", "award", "title", Map.of("en", "A scone")))),
                    "cycle_end",
                    "restart");

    @Autowired Shops shops;
    @Autowired SigningIn signingIn;
    @Autowired Admitting admitting;
    @Autowired TestClock clock;

    private Shops.Shop shop;
    private String device = "";
    private Till key;
    private String keyId = "";

    @BeforeEach
    void theCounterIsSignedInAndHasAKey() {
        shop = shops.open();
        device = signIn();
        var body = Map.of("name", "Till", "staff", shop.counter().id(), "scopes", List.of("read"));
        var made = shop.till().post("/api/v1/api-keys", body).expect(201);
        keyId = made.text("/id");
        key = shops.till(made.text("/key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what happened        | the device | the key
                    nothing                | Admitted   | Admitted
                    staff disabled         | Barred     | Barred
                    staff back             | Admitted   | Admitted
                    merchant suspended     | Suspended  | Suspended
                    merchant back          | Admitted   | Admitted
                    staff gone, suspended  | Barred     | Barred
                    key revoked            | Admitted   | Unknown
                    device signed out      | Unknown    | Admitted
                    90 days passed         | Unknown    | Admitted
                    """)
    void opensWhatIsStillOpen(String happened, String ofDevice, String ofKey) {
        happens(happened);

        assertThat(kind(admitting.byDevice(device))).isEqualTo(ofDevice);
        assertThat(kind(admitting.byApiKey(key.bearer()))).isEqualTo(ofKey);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what happened    | the request                    | status, code
                    staff disabled     | GET programs                   | 403 staff_disabled
                    staff disabled     | GET customers/cus_1/export     | 403 staff_disabled
                    merchant suspended | GET programs                   | 403 merchant_suspended
                    merchant suspended | POST scans                     | 403 merchant_suspended
                    merchant suspended | DELETE customers/cus_1         | 403 merchant_suspended
                    merchant suspended | GET customers/cus_1/export     | 403 forbidden
                    merchant suspended | GET customers/cus_1/export.csv | 403 forbidden
                    key revoked        | GET programs                   | 401 unauthorized
                    """)
    void tellsTheDoorWhy(String happened, String request, String answer) {
        happens(happened);

        var method = request.split(" ", 2)[0];
        var told =
                key.send(
                        method,
                        "/api/v1/" + request.split(" ", 2)[1],
                        method.equals("POST") ? Map.of() : null);

        assertThat(told.status() + " " + told.text("/code")).isEqualTo(answer);
    }

    @Test
    void aSuspendedMerchantTakesAwayWhatItHolds() {
        var anna = shop.till().post("/api/v1/customers", Map.of("name", "Anna")).text("/id");
        happens("merchant suspended");

        shop.till().get("/api/v1/customers/" + anna + "/export").expect(200);
        shop.till().get("/api/v1/customers/" + anna + "/export.csv").expect(200);
        shop.till().get("/api/v1/customers/" + anna).expect(403);
    }

    @Test
    void itsCustomersAndItsStaffAreTurnedAwayAsWell() {
        var program = shop.till().post("/api/v1/programs", PROGRAM).expect(201);
        var page = "/en" + URI.create(program.text("/join_url")).getPath();
        assertThat(shops.stranger().get(page).status()).isEqualTo(200);
        happens("merchant suspended");

        assertThat(shops.stranger().get(page).status()).isEqualTo(403);
        assertThat(signingIn.signIn(attempt()))
                .isEqualTo(
                        new SignInOutcome.Declined(
                                Refused.because(MerchantRefusal.MERCHANT_SUSPENDED)));
    }

    @Test
    void showsWhoIsSignedInWhereAndSinceWhen() {
        admitting.byDevice(device);

        var told = shop.till().get("/api/v1/devices?staff=" + shop.counter().id()).expect(200);

        assertThat(told.json().at("/data")).hasSize(1);
        assertThat(told.text("/data/0/name")).isEqualTo("Phone");
        assertThat(told.text("/data/0/last_used_at")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(told.json().at("/data/0/active").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # used again after | noted
                         59 min        | 2026-03-02T09:00:00Z
                         60 min        | 2026-03-02T10:00:00Z
                    """)
    void notesTheLastUseToTheHour(String later, String noted) {
        key.get("/api/v1/programs").expect(200);
        clock.advance(Duration.ofMinutes(Long.parseLong(later.replace(" min", ""))));

        key.get("/api/v1/programs").expect(200);

        assertThat(shownKey().at("/last_used_at").asString()).isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({"89, false", "90, true"})
    void namesAKeyThatNobodyNeeds(int days, boolean unused) {
        key.get("/api/v1/programs").expect(200);
        clock.advance(Duration.ofDays(days));

        assertThat(shownKey().at("/unused").asBoolean()).isEqualTo(unused);
    }

    private JsonNode shownKey() {
        return shop.till()
                .get("/api/v1/api-keys")
                .expect(200)
                .json()
                .at("/data")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(keyId))
                .findFirst()
                .orElseThrow();
    }

    private void happens(String what) {
        switch (what) {
            case "nothing" -> {}
            case "staff disabled" -> disable(true);
            case "staff back" -> {
                disable(true);
                disable(false);
            }
            case "merchant suspended" -> suspend(true);
            case "merchant back" -> {
                suspend(true);
                suspend(false);
            }
            case "staff gone, suspended" -> {
                disable(true);
                suspend(true);
            }
            case "key revoked" -> shop.till().delete("/api/v1/api-keys/" + keyId).expect(204);
            case "device signed out" -> signOut();
            case "90 days passed" -> clock.advance(Duration.ofDays(90));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void disable(boolean disabled) {
        shop.till()
                .patch("/api/v1/staff/" + shop.counter().id(), Map.of("disabled", disabled))
                .expect(200);
    }

    private void suspend(boolean suspended) {
        shops.operator()
                .patch("/api/v1/merchants/" + shop.merchant(), Map.of("suspended", suspended))
                .expect(200);
    }

    private void signOut() {
        var id = shop.till().get("/api/v1/devices").expect(200).text("/data/0/id");
        shop.till().delete("/api/v1/devices/" + id).expect(204);
        shop.till().delete("/api/v1/devices/" + id).expect(204);
    }

    private String signIn() {
        return ((SignInOutcome.SignedIn) signingIn.signIn(attempt())).token();
    }

    private SigningIn.Attempt attempt() {
        var login = shop.counter();
        return new SigningIn.Attempt(login.login(), login.password(), "Phone", "10.0.0.7");
    }

    private static String kind(Admission admission) {
        return admission.getClass().getSimpleName();
    }
}
