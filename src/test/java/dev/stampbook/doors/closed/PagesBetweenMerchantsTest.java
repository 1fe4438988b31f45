package dev.stampbook.doors.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.doors.Nothing;
import dev.stampbook.doors.Route;
import dev.stampbook.doors.Routes;
import dev.stampbook.doors.Things;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Shops.Shop;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// At the desk and the counter, too, the thing of another merchant is one that never was: each page
/// and each form of the permission table whose address names a thing, as the owner of the business.
@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBetweenMerchantsTest {

    private static final String PASSWORD = "a long enough password";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern ONCE = Pattern.compile("(name=\"_csrf\"\\s+value=\")[^\"]+");

    /// What is named in an address, by the part in front of it.
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("programs", "$program"),
                    Map.entry("cards", "$card"),
                    Map.entry("undo", "$stamp"),
                    Map.entry("vouchers", "$voucher"),
                    Map.entry("locations", "$location"),
                    Map.entry("pools", "$pool"),
                    Map.entry("batches", "$batch"),
                    Map.entry("staff", "$staff"),
                    Map.entry("devices", "$device"),
                    Map.entry("keys", "$key"),
                    Map.entry("join", "$link"),
                    Map.entry("passkeys", "$uuid"),
                    Map.entry("prints", "poster.pdf"));

    /// Places of which nothing is asked: a passkey is found under whoever is signed in, a report
    /// and a stamp by their own names, whatever stands before them.
    private static final List<String> NOT_ASKED =
            List.of(
                    "POST /desk/account/passkeys/{id}",
                    "GET /desk/pools/{id}/report.csv",
                    "POST /desk/cards/{id}/undo");

    private final Things theirs;
    private final Things ours;
    private final Visitor owner;
    private final Visitor neighbour;
    private final Estate estate;

    PagesBetweenMerchantsTest(Shops shops, Fixtures fixtures, Http http) {
        var shop = shops.open();
        var other = shops.open();
        this.ours = new Things(shop);
        this.theirs = new Things(other);
        this.owner = ownerOf(shop, http);
        this.neighbour = ownerOf(other, http);
        this.estate = new Estate(fixtures.database());
    }

    /// A route, and which of the things in its address is another's.
    record Try(Route route, int target) {

        /// Whether its target is the first thing in an address that begins so.
        boolean isIn(String beginning) {
            var first = route.path().indexOf('{');
            return target == first && route.toString().startsWith(beginning);
        }

        @Override
        public String toString() {
            return route + " with another’s " + target;
        }
    }

    static Stream<Try> tries() {
        return Routes.ofPages().stream()
                .filter(route -> route.path().matches("/(desk|counter)/.*\\{.*"))
                .flatMap(
                        route ->
                                VARIABLE.matcher(route.path())
                                        .results()
                                        .map(found -> new Try(route, found.start())))
                .filter(one -> kind(one.route().path(), one.target()).startsWith("$"))
                .filter(one -> NOT_ASKED.stream().noneMatch(one::isIn));
    }

    @ParameterizedTest
    @MethodSource("tries")
    void tellsAndChangesNothing(Try one) {
        var thing = theirs.fill(kind(one.route().path(), one.target()));
        var none = Nothing.fill(kind(one.route().path(), one.target()));
        var before = estate.of(theirs.shop().merchant());

        var told = hear(owner, one, thing, ours::fill);
        var nothing = hear(owner, one, none, ours::fill);

        assertThat(told).as("%s", one).isEqualTo(nothing);
        assertThat(estate.of(theirs.shop().merchant())).as("%s", one).isEqualTo(before);
        // Otherwise it was not there to be found.
        assertThat(hear(neighbour, one, thing, theirs::fill)).as("%s", one).isNotEqualTo(told);
    }

    @Test
    void triesEveryKindOfThing() {
        assertThat(tries()).hasSizeGreaterThan(35);
    }

    private static String kind(String path, int start) {
        var before = path.substring(0, start - 1);
        return KINDS.getOrDefault(before.substring(before.lastIndexOf('/') + 1), "unknown");
    }

    private static Heard hear(Visitor who, Try one, String thing, UnaryOperator<String> others) {
        var path = one.route().path();
        var filled =
                VARIABLE.matcher(path)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                found.start() == one.target()
                                                        ? thing
                                                        : others.apply(kind(path, found.start()))));
        who.get("/desk/account");
        var told =
                one.route().method().equals("GET")
                        ? who.get(filled)
                        : who.post(filled, Map.of("reason", "a mistake", "disabled", "true"));
        // Hardly anything of the form is filled in.
        assertThat(told.statusCode()).as(filled).isLessThan(500);
        return new Heard(told.statusCode(), Map.of(), plain(told, thing));
    }

    /// Where it leads and what it says, but for what is new in each answer.
    private static String plain(HttpResponse<String> told, String named) {
        var where = told.headers().firstValue("Location").orElse("");
        var said = ONCE.matcher(told.body()).replaceAll("$1«once»");
        return (where + "\n" + said).replace(named, "«named»");
    }

    private static Visitor ownerOf(Shop shop, Http http) {
        var visitor = new Visitor(http.address());
        var invite = URI.create(shop.inviteUrl()).getPath();
        visitor.get(invite);
        visitor.post(invite, Map.of("password", PASSWORD));
        visitor.signIn(shop.counter().login().replaceFirst("^[^@]+", "owner"), PASSWORD);
        return visitor;
    }
}
