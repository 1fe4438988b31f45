package dev.stampbook.story;

import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Snapshot;
import dev.stampbook.testing.Till;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What programs read of us, word for word: a change here is a change for everybody who built on
/// it, and is reviewed as one.
class PayloadsStory extends Story {

    private static final Map<String, Object> ANNA =
            Map.of("name", "Anna", "email", "anna@example.org", "locale", "de");

    private final Masked masked = new Masked();

    @Autowired private Http http;

    @Test
    void answersOfTheMainJob() {
        var anna = lunaCafe.enrols("Anna", ANNA).withStamps(9);
        later(Duration.ofHours(3));

        answer("stamp", till().post(path(anna) + "/stamps", Map.of()).expect(201));
        answer("card", till().get(path(anna)).expect(200));
        var voucher = "/api/v1/vouchers/" + anna.voucher("Free coffee");
        answer("voucher", till().get(voucher).expect(200));
        var bill = Map.of("value", 350, "currency", "EUR");
        var sale = Map.of("receipt", "R-1001", "amount", bill);
        answer("redemption", till().post(voucher + "/redemption", sale).expect(201));
        answer("already_redeemed", till().post(voucher + "/redemption", Map.of()).expect(409));
        answer("invalid_input", till().post(voucher + "/redemption", Map.of("x", 1)).expect(422));
    }

    @Test
    void outcomesAtTheCounter() {
        var anna = lunaCafe.enrols("Anna");

        outcome("stamped", mira.stamps(anna));
        later(Duration.ofSeconds(20));
        outcome("question", mira.stamps(anna));
        later(Duration.ofHours(1));
        anna.withStamps(9);
        outcome("choose", mira.scans(anna));
        var voucher = anna.voucher("Free coffee");
        outcome("redeemed", mira.redeems(anna, "Free coffee"));
        outcome("refused", mira.redeems(anna.scanToken(), voucher));
        outcome("unknown", mira.types("nothing of ours"));
    }

    @Test
    void eventsOfTheMainJob() {
        var anna = lunaCafe.enrols("Anna", ANNA).withStamps(10);
        mira.redeems(anna, "Free coffee");
        takeBackTheRedemption();
        var told = lunaCafe.events();

        var seen = new HashSet<String>();
        told.filter(event -> seen.add(event.get("type").asString())).forEach(this::event);

        Assertions.assertThat(seen).contains("card.issued", "redemption.reversed");
    }

    @Test
    void theEventOfStampsThatEnd() {
        var coffee = Map.of("kind", "award", "title", Map.of("en", "Free coffee"));
        lunaCafe.offers(
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", coffee)),
                        "expiry", Map.of("stamps_after_months", 1)));
        var anna = lunaCafe.enrols("Anna", ANNA).withStamps(3);
        later(Duration.ofDays(40));
        mira.stamps(anna);

        lunaCafe.events()
                .filter(event -> event.get("type").asString().equals("stamps.expired"))
                .forEach(this::event);

        Assertions.assertThat(lunaCafe.told()).contains("stamps.expired");
    }

    @Test
    void theEventOfAJoinLinkThatWasUsed() {
        var made = till().post("/api/v1/join-links", Map.of("program", lunaCafe.program()));
        new PlainBrowser(http.address())
                .open(URI.create(made.expect(201).text("/url")).getPath())
                .press("Get the card", Map.of());

        lunaCafe.events()
                .filter(event -> event.get("type").asString().startsWith("join_link."))
                .forEach(this::event);

        Assertions.assertThat(lunaCafe.told()).contains("join_link.made", "join_link.used");
    }

    private void takeBackTheRedemption() {
        var redemption =
                lunaCafe.events()
                        .filter(event -> event.get("type").asString().equals("voucher.redeemed"))
                        .map(event -> event.at("/data/redemption/id").asString())
                        .toList()
                        .getFirst();
        till().post("/api/v1/redemptions/" + redemption + "/reversal", Map.of("reason", "slip"))
                .expect(201);
    }

    private Till till() {
        return lunaCafe.till();
    }

    private static String path(Person person) {
        return "/api/v1/cards/" + person.card();
    }

    private void answer(String name, Till.Told told) {
        Snapshot.of("api", name + ".json").matches(masked.write(told.json()));
    }

    private void outcome(String name, Outcome outcome) {
        Snapshot.of("scan", name + ".json").matches(masked.write(outcome.told()));
    }

    private void event(JsonNode event) {
        var name = event.get("type").asString() + ".json";
        Snapshot.of("events", name).matches(masked.write(event));
    }
}
