package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Outage;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every route says alike, tried on each one.
@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommonAnswersTest {

    private static final long MORE_THAN_ANY_BODY = 1L << 30;
    private static final int FAILURES_OF_AN_ADDRESS = 60;

    private static final List<String> OTHER_TYPES =
            List.of(
                    "application/xml",
                    "application/merge-patch+json",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "*/*");

    private final Shops shops;
    private final Shops.Shop shop;
    private final Till suspended;
    private final Till disabled;
    private final Till guesser;

    CommonAnswersTest(Shops shops) {
        this.shops = shops;
        this.shop = shops.open();
        this.suspended = suspended(shops.open());
        this.disabled = disabled(new Things(shops.open()));
        this.guesser = shops.till("sb_00000_" + "0".repeat(26));
        shop.till().get("/api/v1/locations").expect(200);
    }

    static Stream<Route> routes() {
        return Routes.ofTheApi().stream();
    }

    static Stream<Route> allButExports() {
        return routes().filter(route -> !route.path().contains("/export"));
    }

    static Stream<Route> ofThings() {
        // What bears a name that the merchant chose has no id.
        return routes().filter(Route::ofAThing).filter(route -> !route.path().contains("$field"));
    }

    static Stream<Route> bodies() {
        return routes().filter(Route::takesABody);
    }

    @ParameterizedTest
    @MethodSource("allButExports")
    void turnsAwayASuspendedBusiness(Route route) {
        send(suspended, route).expect(403, "merchant_suspended");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void turnsAwayWhomTheOwnerDisabled(Route route) {
        send(disabled, route).expect(403, "staff_disabled");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refusesAQueryThatItDoesNotUnderstand(Route route) {
        var told = send(rightful(route), route, "?dry_run=perhaps");

        assertThat(told.expect(422, "invalid_input").text("/errors/0/parameter"))
                .isEqualTo("dry_run");
    }

    /// A misspelt `dry_run` would stamp for real.
    @ParameterizedTest
    @MethodSource("routes")
    void refusesAParameterThatItDoesNotKnow(Route route) {
        var told = send(rightful(route), route, "?dry_rnu=true");

        assertThat(told.expect(422, "invalid_input").text("/errors/0/parameter"))
                .isEqualTo("dry_rnu");
        assertThat(told.text("/errors/0/code")).isEqualTo("unknown_parameter");
    }

    @ParameterizedTest
    @MethodSource("ofThings")
    void findsNothingUnderAnIdOfAnotherKind(Route route) {
        var event = PublicId.of(IdKind.EVENT, UUID.randomUUID());
        var path = route.path().replaceFirst("[$][a-zA-Z]+", event);

        var told = send(rightful(route), route.at(path));

        assertThat(told.status()).as(told.body()).isIn(404, 422);
        assertThat(told.text("/code")).isNotEqualTo("internal_error");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksGuessersToWait(Route route) {
        for (var failures = 0; failures < FAILURES_OF_AN_ADDRESS; failures++) {
            guesser.get("/api/v1/locations");
        }

        var told = send(guesser, route);

        assertThat(told.expect(429, "rate_limited").header("Retry-After")).contains("1");
        assertThat(told.text("/retry_at")).isEqualTo("2026-03-02T09:00:01Z");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void saysWhenTheDatabaseIsAway(Route route) {
        // The first connection is that of the gate; the operator needs none there.
        var connections = route.needs().equals("operator") ? 0 : 1;

        var told = Outage.after(connections, () -> send(rightful(route), route));

        assertThat(told.expect(503, "service_unavailable").header("Retry-After")).contains("2");
        assertThat(send(rightful(route), route).status()).as("back by itself").isNotEqualTo(503);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsNoBodyWithoutBound(Route route) {
        var path = Nothing.fill(route.path());

        rightful(route)
                .letter(route.method(), path)
                .announce("application/json", MORE_THAN_ANY_BODY)
                .expect(413, "payload_too_large");
        var form =
                rightful(route)
                        .letter(route.method(), path)
                        .announce("application/x-www-form-urlencoded", MORE_THAN_ANY_BODY);
        assertThat(form.status()).isIn(413, 415);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsNoOtherFormat(Route route) {
        for (var type : OTHER_TYPES) {
            rightful(route)
                    .letter(route.method(), Nothing.fill(route.path()))
                    .text(type, Nothing.fill(String.valueOf(route.body())))
                    .send()
                    .expect(415, "unsupported_media_type");
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void namesTheFieldThatDoesNotExist(Route route) {
        var more = Nothing.fill(String.valueOf(route.body())).replaceFirst("^[{]", "{\"tea\": 1,");

        var told = send(rightful(route), route.saying(more.replace(",}", "}")), "");

        assertThat(told.expect(422).text("/errors/0/pointer")).isEqualTo("/tea");
        assertThat(told.text("/errors/0/code")).isEqualTo("unknown_field");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void letsNobodySetWhatIsNotTheirs(Route route) {
        for (var field : List.of("merchant_id", "state", "id", "version", "secrets")) {
            var more = "{\"%s\": \"x\",".formatted(field);
            var body = Nothing.fill(String.valueOf(route.body())).replaceFirst("^[{]", more);

            var told = send(rightful(route), route.saying(body.replace(",}", "}")), "");

            assertThat(told.expect(422).text("/errors/0/pointer")).isEqualTo("/" + field);
            assertThat(told.text("/errors/0/code")).isEqualTo("unknown_field");
        }
    }

    private Till rightful(Route route) {
        return new Till(shop.till().address(), bearer(route));
    }

    private String bearer(Route route) {
        return route.needs().equals("operator") ? shops.operator().bearer() : shop.till().bearer();
    }

    private static Told send(Till till, Route route) {
        return send(till, route, "");
    }

    private static Told send(Till till, Route route, String query) {
        var letter = till.letter(route.method(), Nothing.fill(route.path()) + query);
        return route.body() == null
                ? letter.send()
                : letter.text("application/json", Nothing.fill(route.body())).send();
    }

    private Till suspended(Shops.Shop closed) {
        shops.operator()
                .patch("/api/v1/merchants/" + closed.merchant(), Map.of("suspended", true))
                .expect(200);
        return closed.till();
    }

    private static Till disabled(Things own) {
        var mira = own.fill("$staff");
        var key = own.key(mira, "read");
        own.shop().till().patch("/api/v1/staff/" + mira, Map.of("disabled", true)).expect(200);
        return key;
    }
}
