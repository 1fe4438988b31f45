package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestDatabase;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Requests that are wrong around their body, and a database that cannot take any more.
@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTest {

    private final Things own;
    private final Things other;
    private final Till till;
    private final TestDatabase database;

    OddRequestsTest(Shops shops, Fixtures fixtures) {
        this.own = new Things(shops.open());
        this.other = new Things(shops.open());
        this.till = own.shop().till();
        this.database = fixtures.database();
    }

    /// Tomcat refuses some of them before any door is found, and the gate the others.
    @ParameterizedTest
    @ValueSource(strings = {"%00", "%2F", "%5C", "%ff", "%C3%28", "x%00", "a;b=c", "%25"})
    void saysInJsonThatAPathCannotBeRead(String step) {
        var told = till.get("/api/v1/cards/" + step).expect(422, "invalid_input");

        assertThat(told.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void showsAPageOfOursWhereAPathOfPeopleCannotBeRead() {
        var told = till.get("/en/c/%00");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).doesNotContain("Tomcat", "Bad Request").contains("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cards?q=%ff",
                "/api/v1/cards?%C3%28=1",
                "/api/v1/events?%00",
                "/api/v1/cards?q=%00",
                "/api/v1/vouchers?code=a%00"
            })
    void refusesAQueryThatIsNoText(String path) {
        till.get(path).expect(422, "invalid_input");
    }

    @Test
    void showsAPageWhereAQueryOfPeopleIsNoText() {
        assertThat(till.get("/en/j/nothing?x=%ff").status()).isIn(404, 422);
    }

    @Test
    void readsNoFormOfAStranger() {
        var stranger = new Till(till.address(), "");

        stranger.letter("PATCH", "/api/v1/locations/" + own.fill("$location"))
                .text("application/x-www-form-urlencoded", "name=Harbour")
                .send()
                .expect(401, "unauthorized");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cards, /api/v1/vouchers",
        "/api/v1/cards, /api/v1/customers",
        "/api/v1/programs, /api/v1/locations",
        "/api/v1/vouchers, /api/v1/cards",
        "/api/v1/cards, /api/v1/events"
    })
    void opensNoListWithTheCursorOfAnother(String list, String another) {
        fill(own);

        follow(till, another, cursor(till, list)).expect(422, "invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cards", "vouchers", "programs", "customers", "locations", "staff"})
    void opensNoListWithTheCursorOfAnotherShop(String list) {
        fill(other);
        var path = "/api/v1/" + list;

        var told = follow(till, path, cursor(other.shop().till(), path));

        assertThat(told.expect(422, "invalid_input").text("/errors/0/code")).isEqualTo("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%00", "-1", "9223372036854775808", "AAAA", "%22", "'"})
    void opensNoListWithWhatIsNoCursor(String cursor) {
        follow(till, "/api/v1/cards", cursor).expect(422, "invalid_input");
        follow(till, "/api/v1/events", cursor).expect(422, "invalid_input");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 400})
    void takesNoKeyOfRepetitionThatIsEmptyOrTooLong(int length) {
        var told =
                till.post(
                        "/api/v1/locations",
                        Map.of("name", "Park"),
                        " ".repeat(1) + "k".repeat(length));

        assertThat(told.expect(422, "invalid_input").text("/errors/0/header"))
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void takesNoBytesThatAreNoText() {
        var body = "{\"name\": \"Caf?\"}".getBytes(StandardCharsets.UTF_8);
        body[13] = (byte) 0xe9;

        till.letter("POST", "/api/v1/locations")
                .bytes("application/json", body)
                .send()
                .expect(422, "invalid_input");
    }

    @Test
    void asksToComeBackWhenTheDiskIsFullAndIsBackByItself() {
        var jdbc = new JdbcTemplate(database.superuser());
        jdbc.execute(
                """
                create function disk_full() returns trigger language plpgsql as
                $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$
                """);
        jdbc.execute(
                """
                create trigger disk_full before insert on location
                for each row execute function disk_full()
                """);
        try {
            var told = till.post("/api/v1/locations", Map.of("name", "Park"), "park-1");

            assertThat(told.expect(503, "service_unavailable").header("Retry-After")).contains("2");
        } finally {
            jdbc.execute("drop function disk_full cascade");
        }
        till.post("/api/v1/locations", Map.of("name", "Park"), "park-1").expect(201);
    }

    private static void fill(Things things) {
        things.fill("$card $voucher $program $customer $location $staff");
    }

    private static String cursor(Till till, String list) {
        return till.get(list + "?limit=1").expect(200).text("/next");
    }

    private static Told follow(Till till, String list, String cursor) {
        return till.get(list + "?after=" + cursor);
    }
}
