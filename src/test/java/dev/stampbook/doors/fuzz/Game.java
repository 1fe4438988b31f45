package dev.stampbook.doors.fuzz;

import dev.stampbook.doors.fuzz.Ledger.Books;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.contract.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many requests to one shop, each judged, beside a neighbour to whom nothing may happen.
final class Game {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ground ground;
    private final Player own;
    private final Player neighbour;
    private final Random random;
    private final Author author;
    private final Ledger ledger;
    private final List<String> wrong = new ArrayList<>();
    private Books books;

    Game(Ground ground, Player own, Player neighbour, Random random) {
        this.ground = ground;
        this.own = own;
        this.neighbour = neighbour;
        this.random = random;
        this.author = new Author(ground, own.known(), neighbour.known(), random);
        this.ledger = new Ledger(ground.database(), List.of(own.merchant(), neighbour.merchant()));
        this.books = ledger.read();
    }

    /// Sends that many requests and says what was wrong with them.
    List<String> play(int requests) {
        for (var i = 0; i < requests; i++) {
            pass();
            turn(author.attempt());
        }
        return wrong;
    }

    /// Time goes on, now and then far, and now and then back: somebody sets the clock right.
    private void pass() {
        ground.clock()
                .advance(
                        switch (random.nextInt(300)) {
                            case 0 -> Duration.ofDays(1);
                            case 1, 2, 3 -> Duration.ofHours(2);
                            case 4 -> Duration.ofHours(-1);
                            default -> Duration.ofSeconds(2);
                        });
    }

    private void turn(Attempt attempt) {
        var told = attempt.send(till(attempt));
        var found = new ArrayList<>(books(attempt, told));
        found.addAll(
                attempt.garbled
                        ? ground.contract().brokenByAnswer(told)
                        : ground.contract().broken(told));
        if (granted(told)) {
            found.addAll(learn(attempt, JSON.readTree(told.response())));
        }
        found.forEach(
                sentence ->
                        wrong.add(
                                "%s\n  %s\n  → %s %s"
                                        .formatted(
                                                sentence,
                                                attempt,
                                                told.status(),
                                                Attempt.cut(told.response()))));
    }

    /// Holds the books of before and after against each other.
    private List<String> books(Attempt attempt, Exchange told) {
        var before = books;
        books = ledger.read();
        var found = Judge.judge(attempt, told, before.of(own), books.of(own));
        if (!before.of(neighbour).equals(books.of(neighbour))) {
            found.add("changed another shop");
        }
        return found;
    }

    private Till till(Attempt attempt) {
        return attempt.operation.operators()
                ? ground.shops().operator()
                : own.things().shop().till();
    }

    private static boolean granted(Exchange told) {
        var type = told.headers().firstValue("Content-Type").orElse("");
        return told.status() < 300 && type.equals("application/json");
    }

    /// Remembers what an answer names; what it says of a changed thing must be so.
    private List<String> learn(Attempt attempt, JsonNode answer) {
        var id = answer.at("/id").asString("");
        if (attempt.operation.operators()) {
            if (attempt.operation.method().equals("POST") && !id.isEmpty()) {
                own.known().add("merchant", id);
            }
            return List.of();
        }
        own.known().learn(answer);
        return attempt.operation.method().equals("PATCH") && !attempt.harmless()
                ? reread(attempt, answer)
                : List.of();
    }

    private List<String> reread(Attempt attempt, JsonNode answer) {
        var shown = till(attempt).letter("GET", attempt.path).sendByChance();
        var same = shown.status() == 200 && lasting(JSON.readTree(shown.response()), answer);
        return same ? List.of() : List.of("said what is not so; shown: " + shown.response());
    }

    /// Whether both say the same but for what a change says of itself.
    private static boolean lasting(JsonNode shown, JsonNode answer) {
        return shown.propertyNames().stream()
                .filter(name -> !name.equals("change"))
                .allMatch(name -> shown.get(name).equals(answer.get(name)));
    }
}
