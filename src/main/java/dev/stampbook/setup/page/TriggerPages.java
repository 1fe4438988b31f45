package dev.stampbook.setup.page;

import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.page.Page;
import dev.stampbook.setup.Amount;
import dev.stampbook.setup.Industry;
import dev.stampbook.setup.Part;
import dev.stampbook.setup.Step;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The second step: what earns it.
@Controller
class TriggerPages {

    private final Benches benches;

    TriggerPages(Benches benches) {
        this.benches = benches;
    }

    @GetMapping("/desk/setup/trigger")
    Object show(Desk desk) {
        return benches.step(
                desk,
                bench -> {
                    var rules = rules(bench);
                    return page(bench, typed(bench, rules), rules, TriggerPage.Wrong.NOTHING);
                });
    }

    @PostMapping("/desk/setup/trigger")
    Object create(Desk desk, @ModelAttribute TriggerForm form) {
        return benches.step(desk, bench -> create(desk, bench, form));
    }

    private Object create(Desk desk, Bench bench, TriggerForm form) {
        var typed = form.typed();
        var stamps = form.stamps();
        var step = Amount.read(typed.step(), bench.merchant().currency());
        if (stamps.isPresent() && (!typed.byAmount() || step.isPresent())) {
            var earning =
                    typed.byAmount()
                            ? new Earning.ByAmount(step.orElseThrow(), true)
                            : new Earning.PerVisit();
            var part = new Part.Trigger(earning, stamps.get());
            return benches.keep(desk, part, Step.HANDOVER);
        }
        var words = bench.words();
        var example = Amount.write(step(bench));
        var wrong =
                new TriggerPage.Wrong(
                        typed.byAmount() && step.isEmpty()
                                ? words.say("setup.reward.worth_wrong", "example", example)
                                : null,
                        stamps.isEmpty() ? words.say("setup.trigger.goal_wrong") : null);
        return page(bench, typed, rules(bench), wrong);
    }

    private static Rules rules(Bench bench) {
        return Objects.requireNonNull(bench.draft()).rules();
    }

    private static TriggerPage.Typed typed(Bench bench, Rules rules) {
        var step = rules.earning() instanceof Earning.ByAmount(var kept, var _) ? kept : null;
        return new TriggerPage.Typed(
                step != null,
                Amount.write(step == null ? step(bench) : step),
                Integer.toString(rules.full()));
    }

    private static Money step(Bench bench) {
        var currency = bench.merchant().currency();
        return Industry.step(currency).orElseGet(() -> new Money(1_000, currency));
    }

    private static Page page(
            Bench bench, TriggerPage.Typed typed, Rules rules, TriggerPage.Wrong wrong) {
        var deal = bench.deal(rules, rules.full());
        var page =
                new TriggerPage(
                        bench.at(Step.TRIGGER, bench.preview(rules, bench.industry())),
                        typed,
                        bench.merchant().currency(),
                        new TriggerPage.Said(deal.said(bench.words()), deal.meaning(bench.words())),
                        wrong,
                        deals(bench, rules));
        return new Page("setup/trigger", page, wrong.any() ? 422 : 200);
    }

    private static String deals(Bench bench, Rules rules) {
        return IntStream.rangeClosed(1, Goal.STAMPS_MAX)
                .mapToObj(goal -> bench.deal(rules, goal))
                .map(deal -> deal.said(bench.words()) + "\t" + deal.meaning(bench.words()))
                .collect(Collectors.joining("\n"));
    }
}
