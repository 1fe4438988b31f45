package dev.stampbook.card;

import dev.stampbook.reward.Reward;

/// A number of stamps within a cycle that earns a reward.
public record Goal(int stamps, Reward reward) {

    /// The most stamps that a goal may ask for.
    public static final int STAMPS_MAX = 30;

    public Goal {
        if (stamps < 1 || stamps > STAMPS_MAX) {
            throw new IllegalArgumentException("a goal is 1 to 30 stamps");
        }
    }
}
