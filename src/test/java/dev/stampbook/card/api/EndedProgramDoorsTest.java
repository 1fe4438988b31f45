package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What still works when a program has ended.
@RuleOf(Chapter.ENDS)
@DoorTest
class EndedProgramDoorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> REASON = Map.of("reason", "mistake");

    private final Shops.Shop shop;
    private final Till till;
    private final TestClock clock;
    private final Sequencer sequencer;

    EndedProgramDoorsTest(Shops shops, TestClock clock, Sequencer sequencer) {
        this.sequencer = sequencer;
        this.shop = shops.open();
        this.till = shop.till();
        this.clock = clock;
    }

    /// A program with a card that has one stamp and the voucher that it earned.
    private record Course(String program, String card, String stamp, String voucher) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # wish           | published | archived         | stopped
                    join             | yes       | program_archived | program_stopped
                    collect a stamp  | yes       | program_archived | program_stopped
                    undo a stamp     | yes       | yes              | yes
                    redeem a voucher | yes       | yes              | program_stopped
                    void a voucher   | yes       | yes              | yes
                    see the card     | yes       | yes              | yes
                    """)
    void vouchersOutliveAnArchivedProgramAndEndWithAStoppedOne(
            String wish, String published, String archived, String stopped) {
        var answers =
                Stream.of("", "/archive", "/stop")
                        .map(end -> answer(send(wish, ended(course(), end))))
                        .toList();

        assertThat(answers).containsExactly(published, archived, stopped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # first | then    | is       | since
                    archive | archive | archived | 09:00
                    archive | stop    | stopped  | 10:00
                    stop    | archive | stopped  | 09:00
                    stop    | stop    | stopped  | 09:00
                    """)
    void aStoppedProgramIsArchivedTooAndNothingBringsItBack(
            String first, String then, String is, String since) {
        var path = "/api/v1/programs/" + course().program() + "/";
        till.post(path + first).expect(200);
        clock.advance(Duration.ofHours(1));

        var told = till.post(path + then).expect(200);

        assertThat(told.text("/state")).isEqualTo(is);
        assertThat(told.text("/" + is + "_at")).contains("T" + since);
        assertThat(told.text("/archived_at")).contains("T09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "stop"})
    void aDryRunEndsNothing(String end) {
        var program = course().program();

        var told = till.post("/api/v1/programs/" + program + "/" + end + "?dry_run=true");

        assertThat(told.expect(200).text("/state")).isNotEqualTo("published");
        assertThat(till.get("/api/v1/programs/" + program).text("/state")).isEqualTo("published");
    }

    @Test
    void theJournalTellsEachEndOnce() {
        var program = course().program();
        for (var end : new String[] {"archive", "archive", "stop", "stop"}) {
            till.post("/api/v1/programs/" + program + "/" + end).expect(200);
        }

        sequencer.catchUp(MerchantId.parse(shop.merchant()).orElseThrow());

        var told = till.get("/api/v1/events").expect(200).json().at("/data");

        assertThat(told.valueStream().map(line -> line.get("type").asString()))
                .filteredOn(type -> type.startsWith("program."))
                .containsExactly("program.published", "program.archived", "program.stopped");
    }

    private Course course() {
        var program =
                made(
                        "/api/v1/programs",
                        """
                        {"name": {"en": "Coffee card"}, "goals": [{"stamps": 1, "reward":
                         {"kind": "voucher", "title": {"en": "Coffee"}, "redemption": "staff"}}]}
                        """);
        var card = made("/api/v1/cards", "{\"program\": \"%s\"}".formatted(program.text("/id")));
        var stamp = made("/api/v1/cards/" + card.text("/id") + "/stamps", "{}");
        return new Course(
                program.text("/id"),
                card.text("/id"),
                stamp.text("/id"),
                stamp.text("/rewards/0/voucher/id"));
    }

    private Course ended(Course course, String end) {
        if (!end.isEmpty()) {
            till.post("/api/v1/programs/" + course.program() + end).expect(200);
        }
        return course;
    }

    private Told send(String wish, Course course) {
        var voucher = "/api/v1/vouchers/" + course.voucher();
        return switch (wish) {
            case "join" -> till.post("/api/v1/cards", Map.of("program", course.program()));
            case "collect a stamp" ->
                    till.post("/api/v1/cards/" + course.card() + "/stamps", Map.of());
            case "undo a stamp" ->
                    till.post("/api/v1/stamps/" + course.stamp() + "/reversal", REASON);
            case "redeem a voucher" -> till.post(voucher + "/redemption", Map.of());
            case "void a voucher" -> till.post(voucher + "/void", REASON);
            case "see the card" -> till.get("/api/v1/cards/" + course.card());
            default -> throw new IllegalArgumentException(wish);
        };
    }

    private static String answer(Told told) {
        return told.status() < 300 ? "yes" : told.text("/code");
    }

    private Told made(String path, String body) {
        return till.post(path, JSON.readTree(body)).expect(201);
    }
}
