package dev.stampbook.card;

import dev.stampbook.card.Rules.Milestone;
import dev.stampbook.reward.Reward;

/// A goal or milestone that a stamp reached, with the reward it earns.
public sealed interface Reached {

    /// What is due.
    Reward reward();

    /// The same for a card that counts nowhere.
    Reached rehearsed();

    /// A goal of a cycle; `holds` when the full card waits for its voucher.
    record OfGoal(int cycle, int stamps, Reward reward, boolean holds) implements Reached {
        @Override
        public Reached rehearsed() {
            return new OfGoal(cycle, stamps, reward.rehearsed(), holds);
        }
    }

    /// A milestone, reached by the visit that made it `visits` in all.
    record OfMilestone(int visits, Milestone milestone) implements Reached {
        @Override
        public Reward reward() {
            return milestone.reward();
        }

        @Override
        public Reached rehearsed() {
            var reward = milestone.reward().rehearsed();
            return new OfMilestone(
                    visits, new Milestone(milestone.visits(), milestone.repeat(), reward));
        }
    }
}
