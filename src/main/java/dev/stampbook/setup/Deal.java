package dev.stampbook.setup;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.page.Phrases;
import java.util.Map;

/// The bargain between a business and its customers, said back as people say it: "10 stamps, then:
/// Free coffee", which is the same as "Buy 10, the 11th is free". `same` when the reward is what is
/// bought otherwise, so that one of it is free.
public record Deal(Earning earning, int goal, String title, boolean same) {

    /// The bargain itself.
    public String said(Phrases words) {
        return words.say("setup.deal", Map.of("goal", goal, "title", title));
    }

    /// What a customer does for it: so many visits, or so much money.
    public String meaning(Phrases words) {
        return switch (earning) {
            case Earning.PerVisit() ->
                    words.say(
                            same ? "setup.deal.visits_free" : "setup.deal.visits",
                            Map.of("goal", goal, "next", goal + 1));
            case Earning.ByAmount(var step, var _) ->
                    words.say(
                            "setup.deal.amount",
                            Map.of("step", step, "goal", goal, "total", total(step)));
        };
    }

    private Money total(Money step) {
        return new Money(Math.multiplyExact(step.value(), goal), step.currency());
    }
}
