package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.Milestone;
import dev.stampbook.reward.Reward;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells what a program promises.
final class Promises {

    private final Visit visit;

    Promises(Visit visit) {
        this.visit = visit;
    }

    /// The welcome, and one promise for each goal and milestone.
    List<Promise> of(Rules rules) {
        return Stream.of(
                        welcome(rules.welcomeStamps()),
                        rules.goals().stream().map(this::goal),
                        rules.milestones().stream().map(this::milestone))
                .flatMap(promises -> promises)
                .toList();
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
                                null));
    }

    private Promise goal(Goal goal) {
        return promise(
                goal.reward(), visit.words().say("join.after_stamps", "stamps", goal.stamps()));
    }

    private Promise milestone(Milestone milestone) {
        var visits = Map.of("visits", milestone.visits());
        return promise(
                milestone.reward(),
                milestone.repeat()
                        ? visit.words().say("join.every_visits", visits)
                        : visit.words().say("join.after_visits", visits));
    }

    private Promise ahead(Milestone milestone, int visits) {
        var next = (visits / milestone.visits() + 1) * milestone.visits();
        var values = Map.of("visits", visits, "next", next);
        return promise(milestone.reward(), visit.words().say("card.visits", values));
    }

    private Promise promise(Reward reward, String when) {
        var appliesTo =
                switch (reward) {
                    case Reward.OfVoucher(var offer) -> offer.appliesTo();
                    case Reward.Award award -> award.description();
                };
        return new Promise(
                visit.said(reward.title()), when, appliesTo == null ? null : visit.said(appliesTo));
    }
}
