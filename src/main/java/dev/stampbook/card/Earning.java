package dev.stampbook.card;

import dev.stampbook.platform.Money;

/// How a purchase becomes stamps.
public sealed interface Earning {

    /// One stamp for each order, whatever the amount.
    record PerVisit() implements Earning {}

    /// One stamp for each full `step` of the bill; `carryOver` keeps the rest for the next one.
    record ByAmount(Money step, boolean carryOver) implements Earning {

        public ByAmount {
            if (step.value() < 1) {
                throw new IllegalArgumentException("a step is more than nothing");
            }
        }

        /// What an amount earns on top of the remainder (minor units) that a card brings along.
        Earned earn(long remainder, Money amount) {
            var total = Math.addExact(carryOver ? remainder : 0, amount.value());
            return new Earned(total / step.value(), carryOver ? total % step.value() : 0);
        }
    }

    /// Stamps and what is left of the amount, in minor units.
    record Earned(long count, long remainder) {}
}
