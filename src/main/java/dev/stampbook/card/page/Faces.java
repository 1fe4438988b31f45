package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Program;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.Goal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws the face of a card and says how far it is.
public final class Faces {

    private Faces() {}

    /// The card as a newcomer would hold it, with the stamps that it starts with.
    public static Face starting(Visit visit, Rules rules, int stamps) {
        return then(visit, rules, Math.min(stamps, rules.full()));
    }

    /// The card as its owner holds it, with what comes next, or why nothing does.
    static Face of(Visit visit, CardInHand hand) {
        var rules = hand.program().rules();
        var balance = hand.card().balance();
        var said =
                switch (hand.card().state(rules, visit.now())) {
                    case OPEN ->
                            hand.program().state() == Program.State.PUBLISHED
                                    ? next(visit, rules, balance.stamps())
                                    : null;
                    case FULL -> full(visit, balance.kept());
                    case COMPLETE -> visit.words().say("card.complete");
                    case EXPIRED -> expired(visit, hand);
                    case CLOSED -> visit.words().say("card.ended_card");
                };
        return face(visit, rules, balance.stamps(), said);
    }

    /// The card as it was with so many stamps.
    static Face then(Visit visit, Rules rules, int stamps) {
        return face(visit, rules, stamps, next(visit, rules, stamps));
    }

    private static Face face(Visit visit, Rules rules, int stamps, @Nullable String next) {
        return new Face(
                visit.merchant().name(),
                visit.said(rules.name()),
                stamps,
                rules.full(),
                rules.goals().stream().map(Goal::stamps).collect(Collectors.toSet()),
                next,
                Face.Logo.of(visit.merchant()));
    }

    private static String expired(Visit visit, CardInHand hand) {
        var end = Objects.requireNonNull(hand.card().expiresAt());
        return visit.words().say("card.expired", "last", visit.last(end));
    }

    private static String full(Visit visit, long kept) {
        return kept == 0
                ? visit.words().say("card.full")
                : visit.words().say("card.full_kept", "kept", kept);
    }

    private static String next(Visit visit, Rules rules, int stamps) {
        return rules.goals().stream()
                .filter(goal -> goal.stamps() > stamps)
                .findFirst()
                .map(goal -> next(visit, goal, goal.stamps() - stamps))
                .orElseGet(() -> visit.words().say("card.full"));
    }

    private static String next(Visit visit, Goal goal, int left) {
        var title = visit.told(goal.reward().title());
        return visit.words().say("card.next", Map.of("left", left, "title", title));
    }
}
