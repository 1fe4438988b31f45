package dev.stampbook.doors.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.doors.Route;
import dev.stampbook.doors.Routes;
import dev.stampbook.doors.Things;
import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PostOffice;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.dump.Dump;
import java.math.BigInteger;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Whoever finds a dump of the database can open nothing with it: after every operation of the
/// contract and the doors of people, nothing that was handed out stands there in clear.
///
/// Short numbers do: they open nothing but a look-up by staff. So do shared redeem codes, which are
/// printed on posters, and secrets of six symbols, which are hashed as passwords are.
@DoorTest
class SecretsInTheDatabaseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Totp APP = new Totp(Duration.ofSeconds(30), 6, Duration.ZERO);
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KEY_HEX_LENGTH = 40;
    private static final String PASSWORD = "a password of the owner alone";
    private static final String PIN = "48291637";
    private static final Pattern SHOWN_ONCE = Pattern.compile("secret__text[^>]*>([^<]+)<");

    @Autowired Shops shops;
    @Autowired Http http;
    @Autowired Fixtures fixtures;
    @Autowired PostOffice office;
    @Autowired TestClock clock;
    @Autowired List<Chore> chores;

    private final HandedOut handedOut = new HandedOut();
    private Things own;

    @BeforeEach
    void open() {
        own = new Things(shops.open());
    }

    @Test
    void holdsNothingInClearThatWasHandedOut() throws SQLException {
        Routes.ofTheApi().forEach(this::use);
        fillAPool();
        signInAsOwner();
        enterTheKiosk();
        joinByMail();

        try (var reading = fixtures.database().superuser().getConnection()) {
            reading.setAutoCommit(false);
            assertThat(handedOut.all()).hasSizeGreaterThan(60);
            assertThat(new Dump(reading).placesOf(handedOut.all())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table planted as select '%s'::text as said",
                "create table planted as select jsonb_build_object('a', array['x %s x']) as said",
                "create table planted as select convert_to('..%s..', 'UTF8') as said",
                "create table planted as select encode('%s'::bytea, 'base64') as said"
            })
    void theSearchFindsAPlantedOne(String planting) throws SQLException {
        var secret = own.shop().till().bearer();
        try (var connection = fixtures.database().superuser().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(planting.formatted(secret));

            assertThat(new Dump(connection).placesOf(List.of(secret)))
                    .singleElement()
                    .asString()
                    .startsWith("public.planted: ");
            connection.rollback();
        }
    }

    private void use(Route route) {
        var till = route.needs().equals("operator") ? shops.operator() : own.shop().till();
        var letter = till.letter(route.method(), own.fill(route.path()));
        var body = route.body() == null ? "" : own.fill(route.body());
        var told = (body.isEmpty() ? letter : letter.text("application/json", body)).send();
        handedOut.in(told.body());
        if (!body.isEmpty()) {
            handedOut.in(JSON.readTree(body));
        }
        if (told.header("Content-Type").orElse("").contains("json")) {
            handedOut.in(told.json());
        }
    }

    private void fillAPool() {
        var codes = List.of("POOL-CODE-7K2M9", "POOL-CODE-8Q4N1");
        var path = own.fill("/api/v1/code-pools/$pool/codes");
        own.shop().till().post(path, Map.of("codes", codes)).expect(201);
        codes.forEach(handedOut::add);
    }

    private void signInAsOwner() {
        var visitor = new Visitor(http.address());
        var invite = URI.create(own.shop().inviteUrl()).getPath();
        handedOut.in(invite);
        visitor.get(invite);
        visitor.post(invite, Map.of("password", PASSWORD));
        handedOut.add(PASSWORD);
        visitor.signIn(own.shop().counter().login().replaceFirst("^[^@]+", "owner"), PASSWORD);
        protect(visitor);
        visitor.kept().forEach(handedOut::add);
    }

    /// Turns the second factor on, with an app that read the text on the page.
    private void protect(Visitor visitor) {
        visitor.get("/desk/account");
        visitor.post("/desk/account/second-factor", Map.of());
        var secret = shownOnce(visitor.get("/desk/account/second-factor").body()).getFirst();
        handedOut.add(secret);
        handedOut.add(secret.replace(" ", ""));
        var digits = APP.value(key(secret), APP.stepAt(clock.instant()));
        var told = visitor.post("/desk/account/second-factor/confirmation", Map.of("code", digits));
        var codes = shownOnce(told.body());
        assertThat(codes).hasSize(10);
        codes.forEach(handedOut::add);
    }

    /// Base 32, as apps read it.
    private static TotpKey key(String spelt) {
        var number = BigInteger.ZERO;
        for (var symbol : spelt.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(symbol)));
        }
        var hex = number.toString(16);
        return new TotpKey("0".repeat(KEY_HEX_LENGTH - hex.length()) + hex);
    }

    private static List<String> shownOnce(String page) {
        return SHOWN_ONCE.matcher(page).results().map(found -> found.group(1).strip()).toList();
    }

    private void enterTheKiosk() {
        var visitor = new Visitor(http.address());
        var mira = own.shop().counter();
        visitor.signIn(mira.login(), mira.password());
        visitor.get("/counter/kiosk");
        assertThat(visitor.post("/counter/kiosk", Map.of("pin", PIN)).statusCode()).isLessThan(400);
        handedOut.add(mira.password());
        handedOut.digits(PIN);
        visitor.kept().forEach(handedOut::add);
    }

    private void joinByMail() {
        var visitor = new Visitor(http.address());
        var mailbox = own.fill("anna-$unique@example.org");
        var asking =
                own.fill("$programBody").replaceFirst("}$", ",\"join\":{\"email\":\"optional\"}}");
        var program = own.shop().till().post("/api/v1/programs", JSON.readTree(asking)).expect(201);
        var join = "/en/j/" + program.text("/slug");
        visitor.get(join);
        visitor.post(join, Map.of("email", mailbox));
        chores.stream().filter(chore -> chore.name().equals("letters")).forEach(Chore::run);
        handedOut.in(office.lettersTo(mailbox).getLast().path());
        visitor.kept().forEach(handedOut::add);
    }
}
