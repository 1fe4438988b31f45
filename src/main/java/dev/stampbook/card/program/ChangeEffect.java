package dev.stampbook.card.program;

import dev.stampbook.card.Advance;
import dev.stampbook.card.Balance;
import dev.stampbook.card.Program;
import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Reached;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.program.CardPlaces.Place;
import dev.stampbook.reward.Reward;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a change of the rules does to the cards that are there: how many there are, how many count
/// by the new rules at once and how many only with their next cycle, and for those at once how many
/// come closer to their next goal or farther from it, begin a cycle, lose stamps, or reach goals.
///
/// Whatever is counted here is decided by the same arithmetic that moves the cards.
public record ChangeEffect(
        Apply apply,
        long cards,
        long now,
        long later,
        long closer,
        long farther,
        long beginning,
        Lost lost,
        List<GoalEffect> goals) {

    public ChangeEffect {
        goals = List.copyOf(goals);
    }

    /// Cards that lose stamps, and how many stamps in all.
    public record Lost(long cards, long stamps) {}

    /// A goal that cards reach by the change alone, and what each of them gets.
    public record GoalEffect(int stamps, Reward reward, long cards) {}

    /// The vouchers that the change issues.
    public long vouchers() {
        return goals.stream()
                .filter(goal -> goal.reward() instanceof Reward.OfVoucher)
                .mapToLong(GoalEffect::cards)
                .sum();
    }

    /// The effect of a next version on cards that stand at these places under the others.
    static ChangeEffect of(Program next, Versions versions, List<Place> places) {
        var sum = new Sum(versions, next);
        places.forEach(sum::add);
        return sum.effect();
    }

    private static final class Sum {

        private final Versions before;
        private final Versions after;
        private final Apply apply;
        private final Map<Goal, Long> goals = new LinkedHashMap<>();
        private long cards;
        private long now;
        private long closer;
        private long farther;
        private long beginning;
        private Lost lost = new Lost(0, 0);

        private Sum(Versions versions, Program next) {
            this.before = versions;
            this.after = versions.and(Versions.of(next));
            this.apply = next.apply();
        }

        private void add(Place place) {
            cards += place.cards();
            // What an earlier change for all cards still owes is none of this one's doing.
            var stands = moved(place.balance(), before).after();
            var advance = moved(stands, after);
            if (!advance.after().equals(stands)) {
                now += place.cards();
                count(place.cards(), stands, advance);
            }
        }

        private void count(long count, Balance stands, Advance advance) {
            advance.reached().forEach(goal -> goals.merge(goal(goal), count, Long::sum));
            var end = advance.after();
            if (end.cycle() > stands.cycle()) {
                beginning += count;
            } else {
                lose(count, stands.stamps() - end.stamps() - (end.kept() - stands.kept()));
            }
            if (advance.reached().isEmpty() && end.cycle() == stands.cycle()) {
                var change = Long.compare(left(end, after), left(stands, before));
                closer += change < 0 ? count : 0;
                farther += change > 0 ? count : 0;
            }
        }

        private void lose(long count, int stamps) {
            if (stamps > 0) {
                lost = new Lost(lost.cards() + count, lost.stamps() + count * stamps);
            }
        }

        private ChangeEffect effect() {
            var reached = new ArrayList<GoalEffect>();
            goals.forEach(
                    (goal, count) ->
                            reached.add(new GoalEffect(goal.stamps(), goal.reward(), count)));
            return new ChangeEffect(
                    apply, cards, now, cards - now, closer, farther, beginning, lost, reached);
        }

        private static Advance moved(Balance balance, Versions versions) {
            return Advance.moving(balance, versions)
                    .orElseGet(() -> new Advance(balance, 0, List.of()));
        }

        private static Goal goal(Reached.OfGoal reached) {
            return new Goal(reached.stamps(), reached.reward());
        }

        /// Stamps to go to the next goal that still grants.
        private static long left(Balance balance, Versions versions) {
            Rules rules = versions.at(balance.programVersion()).rules();
            return rules.goals().stream()
                    .mapToLong(Goal::stamps)
                    .filter(stamps -> stamps > balance.stamps())
                    .filter(stamps -> !balance.reached().contains((int) stamps))
                    .map(stamps -> stamps - balance.stamps())
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }
    }
}
