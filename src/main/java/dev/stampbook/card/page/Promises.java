package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.Milestone;
import dev.stampbook.reward.Reward;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells what a program promises.
public final class Promises {

    private final Visit visit;

    /// The promises, as this visitor reads them.
    public Promises(Visit visit) {
        this.visit = visit;
    }

    /// The welcome, and one promise for each goal and milestone.
    List<Promise> of(Rules rules) {
        return Stream.of(
                        welcome(rules.welcomeStamps()),
                        rules.goals().stream().map(goal -> goal(goal, null)),
                        rules.milestones().stream().map(this::milestone))
                .flatMap(promises -> promises)
                .toList();
    }

    /// The first thing to look forward to, in words as large as they are good.
    public Promise first(Rules rules) {
        return goal(rules.goals().getFirst(), null);
    }

    /// What else there is: the welcome, later goals, milestones.
    public List<Promise> others(Rules rules) {
        return of(rules).stream().filter(promise -> !promise.equals(first(rules))).toList();
    }

    /// The goals of a card with more than one, each with how far the card is.
    List<Promise> goals(CardInHand hand) {
        var goals = hand.program().rules().goals();
        var stamps = hand.card().balance().stamps();
        return goals.size() == 1
                ? List.of()
                : goals.stream().map(goal -> goal(goal, way(stamps, goal.stamps()))).toList();
    }

    /// How far the visits of a card are on the way to its milestones; those behind it are left out.
    List<Promise> ahead(CardInHand hand) {
        var visits = hand.card().balance().visits();
        return hand.program().rules().milestones().stream()
                .filter(milestone -> milestone.repeat() || visits < milestone.visits())
                .map(milestone -> ahead(milestone, visits))
                .toList();
    }

    /// Nobody has given her name yet, so it comes with the first stamp at a counter.
    private Stream<Promise> welcome(int stamps) {
        return stamps == 0
                ? Stream.empty()
                : Stream.of(
                        new Promise(
                                visit.ours(visit.words().say("join.welcome", "stamps", stamps)),
                                visit.words().say("join.with_first_stamp"),
                                null,
                                null));
    }

    private Promise goal(Goal goal, Promise.@Nullable Way way) {
        var when = visit.words().say("join.after_stamps", "stamps", goal.stamps());
        return promise(goal.reward(), when, way);
    }

    private Promise milestone(Milestone milestone) {
        var visits = Map.of("visits", milestone.visits());
        return promise(
                milestone.reward(),
                milestone.repeat()
                        ? visit.words().say("join.every_visits", visits)
                        : visit.words().say("join.after_visits", visits),
                null);
    }

    private Promise ahead(Milestone milestone, int visits) {
        var next = (visits / milestone.visits() + 1) * milestone.visits();
        var values = Map.of("visits", visits, "next", next);
        var begun = next - milestone.visits();
        return promise(
                milestone.reward(),
                visit.words().say("card.visits", values),
                way(visits - begun, next - begun));
    }

    private static Promise.Way way(int done, int full) {
        return new Promise.Way(Math.min(done, full), full);
    }

    private Promise promise(Reward reward, String when, Promise.@Nullable Way way) {
        var appliesTo =
                switch (reward) {
                    case Reward.OfVoucher(var offer) -> offer.appliesTo();
                    case Reward.Award award -> award.description();
                };
        return new Promise(
                visit.said(reward.title()),
                when,
                appliesTo == null ? null : visit.said(appliesTo),
                way);
    }
}
