package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.HeldTransaction;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestDatabase;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every POST may be repeated under its key, and says so in the same words.
@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepetitionTest {

    /// Each waits with a connection in hand, and the gate needs some too.
    private static final int AT_ONCE = 9;

    private final Shops shops;
    private final Fingerprints fingerprints;
    private final TestDatabase database;
    private final Things own;

    RepetitionTest(Shops shops, Fingerprints fingerprints, Fixtures fixtures) {
        this.shops = shops;
        this.fingerprints = fingerprints;
        this.database = fixtures.database();
        this.own = new Things(shops.open());
    }

    /// A request to which somebody has a right, with things that are there.
    private record Wish(Till till, String path, String body) {

        Told send(String key) {
            return send(key, body);
        }

        Told send(String key, String text) {
            var letter = till.letter("POST", path).with("Idempotency-Key", key);
            return text.isEmpty() ? letter.send() : letter.text("application/json", text).send();
        }
    }

    static Stream<Route> posts() {
        return Routes.ofTheApi().stream().filter(route -> route.method().equals("POST"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void givesTheFirstAnswerAgainAndToNothingElse(Route route) {
        var wish = wish(route);
        var key = UUID.randomUUID().toString();

        var first = wish.send(key);
        var again = wish.send(key);

        assertThat(first.status()).as(first.body()).isBetween(200, 202);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.expect(first.status()).body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        wish.send(key, wish.body().isEmpty() ? "{}" : wish.body() + " ")
                .expect(409, "idempotency_key_reused");
    }

    @ParameterizedTest
    @MethodSource("postsOfMerchants")
    void doesNotTellAgainWhatWasErased(Route route) {
        var wish = wish(route);
        var key = UUID.randomUUID().toString();
        wish.send(key);

        JdbcClient.create(database.superuser())
                .sql("update idempotency_key set answer = '' where key_hmac = :key")
                .param("key", hmac(key))
                .update();

        wish.send(key).expect(409, "answer_erased");
    }

    static Stream<Route> postsOfMerchants() {
        return posts().filter(route -> !route.needs().equals("operator"));
    }

    @Test
    void waitsForTheFirstAndThenSaysThatItIsStillAtIt() {
        var key = UUID.randomUUID().toString();
        var wishes = posts().map(this::wish).toList();

        try (var elsewhere = new HeldTransaction(database, merchant())) {
            elsewhere.run(begun(key));
            elsewhere.run(begunByTheOperator(key));

            for (var from = 0; from < wishes.size(); from += AT_ONCE) {
                var some = wishes.subList(from, Math.min(wishes.size(), from + AT_ONCE));
                assertThat(together(some, key)).hasSize(some.size());
            }
        }
    }

    private static List<Told> together(List<Wish> wishes, String key) {
        return Crowd.together(
                wishes.size(), i -> wishes.get(i).send(key).expect(409, "idempotency_in_progress"));
    }

    private Wish wish(Route route) {
        var till = route.needs().equals("operator") ? shops.operator() : own.shop().till();
        var body = route.body() == null ? "" : own.fill(route.body());
        return new Wish(till, own.fill(route.path()), body);
    }

    private MerchantId merchant() {
        return MerchantId.parse(own.shop().merchant()).orElseThrow();
    }

    /// What another process writes first, and has not committed yet.
    private String begun(String key) {
        var keys = own.shop().till().get("/api/v1/api-keys").expect(200).json().at("/data");
        var holder = keys.get(keys.size() - 1).at("/id").asString();
        return "insert into idempotency_key values "
                + "('%s', '%s', '\\x%s', '', '', '{}', '2026-01-01')"
                        .formatted(
                                merchant().value(),
                                PublicId.parse(IdKind.API_KEY, holder).orElseThrow(),
                                HexFormat.of().formatHex(hmac(key)));
    }

    private byte[] hmac(String key) {
        return fingerprints.of("idempotency_key", merchant(), key);
    }

    private String begunByTheOperator(String key) {
        var hmac = fingerprints.of("operator_answer", new MerchantId(new UUID(0, 0)), key);
        return "insert into operator_answer values ('\\x%s', '', '', '2026-01-01')"
                .formatted(HexFormat.of().formatHex(hmac));
    }
}
