package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.Milestone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws the face of a card and says how far it is.
final class Faces {

    private Faces() {}

    /// The card as a newcomer would hold it.
    static Face empty(Visit visit, Rules rules) {
        return face(visit, rules, rules.welcomeStamps());
    }

    /// The card as its owner holds it.
    static Face of(Visit visit, CardInHand hand) {
        return face(visit, hand.program().rules(), hand.card().balance().stamps());
    }

    /// What a program promises, one line for each goal and milestone.
    static List<String> rewards(Visit visit, Rules rules) {
        return Stream.concat(
                        rules.goals().stream().map(goal -> goal(visit, goal)),
                        rules.milestones().stream().map(milestone -> milestone(visit, milestone)))
                .toList();
    }

    /// The state of a card in one sentence.
    static String progress(Visit visit, CardInHand hand) {
        var rules = hand.program().rules();
        var balance = hand.card().balance();
        var values =
                Map.of("stamps", balance.stamps(), "full", rules.full(), "kept", balance.kept());
        return switch (hand.card().state(rules, visit.now())) {
            case OPEN -> visit.words().say("card.progress", values);
            case FULL ->
                    balance.kept() == 0
                            ? visit.words().say("card.full")
                            : visit.words().say("card.progress_kept", values);
            case COMPLETE -> visit.words().say("card.complete");
            case EXPIRED, CLOSED -> visit.words().say("card.ended_card");
        };
    }

    private static Face face(Visit visit, Rules rules, int stamps) {
        return new Face(
                visit.merchant().name(),
                visit.told(rules.name()),
                stamps,
                rules.full(),
                rules.goals().stream().map(Goal::stamps).collect(Collectors.toSet()),
                next(visit, rules, stamps));
    }

    private static String next(Visit visit, Rules rules, int stamps) {
        return rules.goals().stream()
                .filter(goal -> goal.stamps() > stamps)
                .findFirst()
                .map(
                        goal ->
                                visit.words()
                                        .say(
                                                "card.next",
                                                Map.of(
                                                        "left",
                                                        goal.stamps() - stamps,
                                                        "title",
                                                        visit.told(goal.reward().title()))))
                .orElseGet(() -> visit.words().say("card.full"));
    }

    private static String goal(Visit visit, Goal goal) {
        return visit.words()
                .say(
                        "join.reward",
                        Map.of(
                                "stamps",
                                goal.stamps(),
                                "title",
                                visit.told(goal.reward().title())));
    }

    private static String milestone(Visit visit, Milestone milestone) {
        var values =
                Map.of(
                        "visits",
                        milestone.visits(),
                        "title",
                        visit.told(milestone.reward().title()));
        return milestone.repeat()
                ? visit.words().say("join.milestone_repeats", values)
                : visit.words().say("join.milestone", values);
    }
}
