package dev.stampbook.card.api;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.json.Kind;
import org.jspecify.annotations.Nullable;

/// How a purchase becomes stamps, as the public API spells it; without `carry_over` what is left
/// of an amount is not kept.
sealed interface EarningForm {

    /// One stamp for each order.
    @Kind("per_visit")
    record PerVisitForm() implements EarningForm {}

    /// One stamp for each full step of the bill.
    @Kind("by_amount")
    record ByAmountForm(Money step, @Nullable Boolean carryOver) implements EarningForm {}

    /// The earning that the form means, once it was checked.
    default Earning earning() {
        return switch (this) {
            case PerVisitForm() -> new Earning.PerVisit();
            case ByAmountForm(var step, var carryOver) ->
                    new Earning.ByAmount(step, carryOver != null && carryOver);
        };
    }

    /// The form that means the earning.
    static EarningForm of(Earning earning) {
        return switch (earning) {
            case Earning.PerVisit() -> new PerVisitForm();
            case Earning.ByAmount(var step, var carryOver) -> new ByAmountForm(step, carryOver);
        };
    }
}
