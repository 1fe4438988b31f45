package dev.stampbook.doors.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.doors.Nothing;
import dev.stampbook.doors.Things;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.contract.Contract;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever names the thing of another merchant is told what she would be told if it had never
/// existed, and nothing changes: each place of the contract where a thing can be named, with a key
/// of all scopes.
@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedBetweenMerchantsTest {

    private final Things theirs;
    private final Things ours;
    private final Till operator;
    private final Till stranger;
    private final Estate estate;
    private final Contract contract;

    ClosedBetweenMerchantsTest(Shops shops, Fixtures fixtures, Http http) {
        this.theirs = new Things(shops.open());
        this.ours = new Things(shops.open());
        this.operator = shops.operator();
        this.stranger = shops.stranger();
        this.estate = new Estate(fixtures.database());
        this.contract = Contract.servedAt(http.address());
    }

    static List<Attempt> attempts() {
        return Attempt.all();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void tellsAnotherMerchantNothing(Attempt attempt) {
        var thing = theirs.fill(attempt.name());
        var none = Nothing.fill(attempt.name());
        var before = estate.of(theirs.shop().merchant());

        var told = hear(ours.shop().till(), attempt.naming(thing, ours::fill), thing);
        var nothing = hear(ours.shop().till(), attempt.naming(none, ours::fill), none);

        assertThat(told).as("%s", attempt).isEqualTo(nothing);
        assertThat(estate.of(theirs.shop().merchant())).as("%s", attempt).isEqualTo(before);
        // Otherwise it was not there to be found.
        var rightful = hear(rightful(attempt), attempt.naming(thing, theirs::fill), thing);
        assertThat(rightful.equals(told))
                .as("the owner is told %s", rightful)
                .isEqualTo(attempt.forAll());
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void tellsNobodyElseEither(Attempt attempt) {
        var thing = theirs.fill(attempt.name());
        var none = Nothing.fill(attempt.name());
        var before = estate.of(theirs.shop().merchant());

        for (var till : attempt.ofTheOperator() ? List.of(stranger) : List.of(operator, stranger)) {
            var told = hear(till, attempt.naming(thing, Nothing::fill), thing);

            var nothing = hear(till, attempt.naming(none, Nothing::fill), none);
            assertThat(told).as("%s", attempt).isEqualTo(nothing);
        }
        assertThat(estate.of(theirs.shop().merchant())).as("%s", attempt).isEqualTo(before);
    }

    @Test
    void everyPlaceOfTheContractIsTried() {
        var places = Places.of(contract.document());
        var tried = new TreeSet<String>();
        attempts().forEach(attempt -> tried.add(attempt.place()));

        assertThat(places.unknown()).as("say in Places whether they name things").isEmpty();
        var missing = new TreeSet<>(places.all());
        missing.removeAll(tried);
        assertThat(missing).as("add a line to closed/attempts.txt").isEmpty();
    }

    private Till rightful(Attempt attempt) {
        return attempt.ofTheOperator() ? operator : theirs.shop().till();
    }

    private static Heard hear(Till till, Attempt.Wish wish, String named) {
        var letter = till.letter(wish.method(), wish.path());
        if (wish.method().equals("PATCH")) {
            letter.with("If-Match", "\"1\"");
        }
        var ready = wish.body().isEmpty() ? letter : letter.text("application/json", wish.body());
        return Heard.of(ready.send(), named);
    }
}
