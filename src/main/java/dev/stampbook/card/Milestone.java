package dev.stampbook.card;

import dev.stampbook.reward.Reward;

/// A number of visits over the card's life that earns a reward, once or each time again.
public record Milestone(int visits, boolean repeat, Reward reward) {

    public Milestone {
        if (visits < 1) {
            throw new IllegalArgumentException("a milestone is at least one visit");
        }
    }

    /// Whether the visit that makes it this many reaches the milestone.
    boolean reachedBy(int count) {
        return repeat ? count % visits == 0 : count == visits;
    }
}
