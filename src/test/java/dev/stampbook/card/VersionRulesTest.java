package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What another version of the rules does to a card: `>` came to all cards, `>>` to new cycles.
@RuleOf(Chapter.VERSIONS)
class VersionRulesTest {

    @Reading(
            """
            `10 coffee` is a goal of ten stamps that earns a coffee, `>` a change
            for all cards, `>>` one for new cycles. `1: 9` is the first cycle at
            nine stamps, `+ 2` two that are kept, `v2` the version that the card
            counts by.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the program                        | card     | stands at   | reaching
                    # A card at 9 when the goal goes from 10 to 8.
                    10 coffee >> 8 coffee                | 1: 9     | v1 1:9      |
                    10 coffee > 8 coffee                 | 1: 9     | v2 1:8 + 1  | 1:8 coffee
                    10 tea restart > 8 tea restart       | 1: 9     | v2 2:1      | 1:8 tea
                    10 tea single > 8 tea single         | 1: 9     | v2 1:8      | 1:8 tea
                    10 coffee > 8 coffee                 | 1: 8     | v2 1:8      | 1:8 coffee
                    10 coffee > 8 coffee                 | 1: 7     | v2 1:7      |
                    10 coffee > 12 coffee                | 1: 9     | v2 1:9      |
                    # One change may close several cycles, and a full card keeps the rest.
                    30 tea restart > 5 tea restart       | 1:12     | v2 3:2      | 1:5 tea, 2:5 tea
                    30 coffee > 5 coffee                 | 1:12     | v2 1:5 + 7  | 1:5 coffee
                    30 tea restart > 5 coffee            | 1:12     | v2 1:5 + 7  | 1:5 coffee
                    30 coffee > 5 tea restart            | 1:12     | v2 3:2      | 1:5 tea, 2:5 tea
                    # A goal on the way that is new is reached by whoever stands beyond it.
                    10 coffee > 5 cake, 10 coffee        | 1: 6     | v2 1:6      | 1:5 cake
                    10 coffee > 5 cake, 10 coffee        | 1: 4     | v2 1:4      |
                    # What was reached in the cycle never grants again, wherever it goes.
                    5 cake, 10 coffee > 5 cake, 8 coffee | 1: 6     | v2 1:6      |
                    5 cake, 10 coffee > 5 tea, 10 coffee | 1: 6     | v2 1:6      |
                    5 cake, 10 coffee > 4 cake, 10 coffee | 1: 6     | v2 1:6      |
                    5 cake, 10 coffee > 7 cake, 10 coffee | 1: 6     | v2 1:6      |
                    5 cake, 10 coffee > 10 coffee > 5 cake, 10 coffee | 1: 6     | v3 1:6      |
                    # The last goal was reached before: nothing to wait for, the next cycle opens.
                    5 coffee, 10 coffee > 5 coffee       | 1: 6     | v2 2:1      |
                    5 tea, 10 tea restart > 5 tea restart | 1: 6     | v2 2:1      |
                    # A full card has no cycle to count anew: it waits, and goes on with its next.
                    10 coffee > 8 coffee                 | 1:10 + 2 | v1 1:10 + 2 |
                    10 coffee > 12 coffee                | 1:10     | v1 1:10     |
                    10 tea single > 12 tea single        | 1:10     | v1 1:10     |
                    10 tea single > 10 tea restart       | 1:10     | v2 2:0      |
                    # Several changes come one after the other, as they did.
                    10 coffee > 8 coffee > 12 coffee     | 1: 9     | v2 1:8 + 1  | 1:8 coffee
                    10 tea restart > 8 tea restart > 12 tea restart | 1: 9 | v3 2:1 | 1:8 tea
                    10 coffee >> 9 coffee > 8 coffee     | 1: 8     | v3 1:8      | 1:8 coffee
                    10 coffee > 9 coffee >> 8 coffee     | 1: 8     | v2 1:8      |
                    """)
    void aChangeMovesTheCardsThatItComesTo(
            String program, String card, String place, String goals) {
        var versions = Courses.versions(program);
        var before = Courses.balance(card, versions);

        var advance = Advance.moving(before, versions);

        assertThat(Courses.place(advance.map(Advance::after).orElse(before))).isEqualTo(place);
        assertThat(advance.map(moved -> Courses.goals(moved.reached())).orElse(""))
                .isEqualTo(goals == null ? "" : goals);
    }

    @Reading("The second column is the card, the third what is added.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the program                      | card | add | place      | reaching
                    10 coffee >> 8 coffee              | 1: 9 | 1   | v1 1:10    | 1:10 coffee
                    10 tea restart >> 8 tea restart    | 1: 9 | 1   | v2 2:0     | 1:10 tea
                    10 tea restart >> 8 tea restart    | 1: 9 | 10  | v2 3:1     | 1:10 tea, 2:8 tea
                    10 tea restart >> 8 coffee      | 1: 9 | 10  | v2 2:8 + 1 | 1:10 tea, 2:8 coffee
                    10 coffee > 5 cake, 10 coffee      | 1: 4 | 1   | v1 1:5     |
                    """)
    void addsStampsByTheVersionOfTheCycle(
            String program, String card, int add, String place, String goals) {
        var versions = Courses.versions(program);

        var advance = Advance.of(Courses.balance(card, versions), add, versions);

        assertThat(Courses.place(advance.after())).isEqualTo(place);
        assertThat(Courses.goals(advance.reached())).isEqualTo(goals == null ? "" : goals);
    }

    @Reading(
            """
            The voucher of a full card ends, and what was kept comes with it.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the program                     | card     | opens as
                    10 coffee >> 8 coffee             | 1:10 + 3 | v2 2:3
                    10 coffee > 8 coffee              | 1:10 + 3 | v2 2:3
                    10 coffee >> 3 coffee             | 1:10 + 4 | v2 2:3 + 1
                    """)
    void theNextCycleOpensWithTheNewestVersion(String program, String card, String place) {
        var versions = Courses.versions(program);

        var advance = Advance.closing(Courses.balance(card, versions), versions);

        assertThat(Courses.place(advance.after())).isEqualTo(place);
    }
}
