package dev.stampbook.card;

import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Reward;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Programs that change, as the lines of tables say them: `10 coffee`, or
/// `5 cookie, 10 coffee restart > 8 coffee restart`, each `>` a version for all cards and each `>>`
/// one for new cycles.
public final class Courses {

    private Courses() {}

    /// All versions of the program.
    public static Versions versions(String said) {
        var programs = new ArrayList<Program>();
        var apply = Apply.NEW_CYCLES;
        for (var word : said.split("(?=>)|(?<=>) ", -1)) {
            if (word.equals(">")) {
                apply = apply == Apply.ALL_CARDS ? Apply.NEW_CYCLES : Apply.ALL_CARDS;
            } else {
                programs.add(program(programs.size() + 1, apply, word.strip()));
                apply = Apply.NEW_CYCLES;
            }
        }
        return new Versions(programs);
    }

    /// `1: 9`, `1:10 + 2`: cycle, stamps and kept ones, with the goals reached on the way.
    public static Balance balance(String said, Versions versions) {
        var numbers =
                Stream.of(said.split("[:+ ]+", -1))
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        var first = versions.ascending().getFirst();
        var start = Balance.start(first.version());
        var reached =
                first.rules().goals().stream()
                        .map(Goal::stamps)
                        .filter(goal -> goal <= numbers.get(1))
                        .toList();
        return start.at(numbers.get(0), numbers.get(1), numbers.size() > 2 ? numbers.get(2) : 0)
                .reached(reached);
    }

    /// The place as it is said, with the version that counts: `v2 1: 8 + 1`.
    static String place(Balance balance) {
        var kept = balance.kept() == 0 ? "" : " + " + balance.kept();
        return "v"
                + balance.programVersion()
                + " "
                + balance.cycle()
                + ":"
                + balance.stamps()
                + kept;
    }

    /// `1: 8 coffee`: the goals, each with its cycle and what it gives.
    static String goals(List<Reached.OfGoal> reached) {
        return reached.stream()
                .map(
                        goal ->
                                goal.cycle()
                                        + ":"
                                        + goal.stamps()
                                        + " "
                                        + goal.reward().title().in(List.of("en")))
                .collect(Collectors.joining(", "));
    }

    /// One version of the rules.
    public static Rules rules(String said) {
        var end =
                Stream.of(CycleEnd.values())
                        .filter(one -> said.endsWith(one.name().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(CycleEnd.AFTER_REDEMPTION);
        var goals = Stream.of(said.split(", *", -1)).map(Courses::goal).toArray(Goal[]::new);
        return ProgramRules.TEN.goals(goals).ending(end).rules();
    }

    private static Goal goal(String said) {
        var words = said.split(" ", -1);
        return new Goal(Integer.parseInt(words[0]), reward(words[1]));
    }

    /// Coffee is a voucher, everything else is handed over at once.
    private static Reward reward(String title) {
        return title.equals("coffee")
                ? ProgramRules.voucher(title)
                : new Reward.Award(Texts.of("en", title), null, null);
    }

    private static Program program(int version, Apply apply, String said) {
        var at = CardAttempts.NOON;
        return new Program(
                CardAttempts.SOME,
                "coffee-card-7k2m9",
                version,
                apply,
                rules(said),
                Map.of(),
                at,
                null,
                at,
                null,
                null,
                at);
    }
}
