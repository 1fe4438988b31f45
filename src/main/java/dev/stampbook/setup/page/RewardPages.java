package dev.stampbook.setup.page;

import dev.stampbook.card.Rules;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.page.Page;
import dev.stampbook.setup.Amount;
import dev.stampbook.setup.Industry;
import dev.stampbook.setup.Part;
import dev.stampbook.setup.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first step: what is promised.
@Controller
class RewardPages {

    private final Benches benches;

    RewardPages(Benches benches) {
        this.benches = benches;
    }

    /// The draft, or what an industry proposes.
    @GetMapping("/desk/setup/reward")
    Object show(Desk desk, @RequestParam(required = false) @Nullable String industry) {
        return benches.open(
                desk,
                bench -> {
                    if (industry == null && bench.draft() == null) {
                        return Benches.to(Bench.ADDRESS);
                    }
                    var chosen = new Chosen(bench, industry);
                    return page(chosen, chosen.typed(), RewardPage.Wrong.NOTHING);
                });
    }

    @PostMapping("/desk/setup/reward")
    Object create(Desk desk, @ModelAttribute RewardForm form) {
        return benches.open(desk, bench -> create(desk, new Chosen(bench, form.industry()), form));
    }

    private Object create(Desk desk, Chosen chosen, RewardForm form) {
        var typed = form.typed();
        var worth = Amount.read(typed.worth(), chosen.currency());
        var part = chosen.promise(typed, worth.orElse(new Money(1, chosen.currency())));
        var problems = benches.problems(chosen.bench().standing(), part);
        return problems.isEmpty() && worth.isPresent() && !form.nameless()
                ? benches.keep(desk, part, Step.TRIGGER)
                : page(chosen, typed, wrong(chosen, problems, worth.isEmpty(), form.nameless()));
    }

    private static RewardPage.Wrong wrong(
            Chosen chosen, List<Problem> problems, boolean worthless, boolean nameless) {
        var words = chosen.bench().words();
        var example =
                Industry.CAFE
                        .worth(chosen.currency())
                        .orElseGet(() -> new Money(1_000, chosen.currency()));
        return new RewardPage.Wrong(
                said(chosen, problems, "/title"),
                said(chosen, problems, "/applies_to"),
                worthless
                        ? words.say("setup.reward.worth_wrong", "example", Amount.write(example))
                        : null,
                nameless ? words.say("setup.card.name_wrong") : null);
    }

    private static @Nullable String said(Chosen chosen, List<Problem> problems, String place) {
        return problems.stream()
                .filter(problem -> problem.pointer().startsWith(place))
                .findFirst()
                .map(problem -> chosen.bench().words().say(problem.key(), problem.values()))
                .orElse(null);
    }

    private static Page page(Chosen chosen, RewardPage.Typed typed, RewardPage.Wrong wrong) {
        var page =
                new RewardPage(
                        chosen.bench().at(Step.REWARD, chosen.preview(typed)),
                        chosen.text(),
                        typed,
                        chosen.currency(),
                        wrong);
        return new Page("setup/reward", page, wrong.any() ? 422 : 200);
    }

    /// The industry that is set up, and what it proposes where nothing was decided.
    private record Chosen(Bench bench, @Nullable String asked) {

        @Nullable Industry industry() {
            return asked == null ? bench.industry() : Industry.of(asked).orElse(null);
        }

        String text() {
            var industry = industry();
            return industry == null ? "own" : industry.text();
        }

        String currency() {
            return bench.merchant().currency();
        }

        /// The rules of the draft, while the industry is the one that it was made from.
        private Optional<Rules> rules() {
            return Optional.ofNullable(bench.draft())
                    .filter(draft -> industry() == bench.industry())
                    .map(draft -> draft.rules());
        }

        RewardPage.Typed typed() {
            return rules().map(this::decided).orElseGet(this::proposed);
        }

        private RewardPage.Typed decided(Rules rules) {
            var offer = Part.offered(rules);
            var applies = offer.appliesTo();
            var worth = offer.faceValue();
            return new RewardPage.Typed(
                    bench.said(offer.title()).text(),
                    applies == null ? "" : bench.said(applies).text(),
                    worth == null ? "" : Amount.write(worth),
                    bench.said(rules.name()).text());
        }

        private RewardPage.Typed proposed() {
            var industry = industry();
            return industry == null
                    ? new RewardPage.Typed("", "", "", bench.words().say(card(null)))
                    : new RewardPage.Typed(
                            bench.words().say(industry.reward()),
                            bench.words().say(industry.applies()),
                            industry.worth(currency()).map(Amount::write).orElse(""),
                            bench.words().say(card(industry)));
        }

        /// The key of what we would call the card.
        private static String card(@Nullable Industry industry) {
            return industry == null ? "setup.own.card" : industry.card();
        }

        Part.Promise promise(RewardPage.Typed typed, Money worth) {
            var wording = new Wording(bench.words(), bench.merchant().locale());
            var industry = industry();
            var before = rules().map(Part::offered);
            return new Part.Promise(
                    industry,
                    typed.card().isEmpty()
                            ? rules().map(Rules::name)
                                    .orElseGet(() -> wording.proposed(card(industry)))
                            : wording.of(
                                    typed.card(),
                                    rules().map(Rules::name).orElse(null),
                                    card(industry)),
                    wording.of(
                            typed.title(),
                            before.map(offer -> offer.title()).orElse(null),
                            industry == null ? null : industry.reward()),
                    typed.appliesTo().isEmpty()
                            ? null
                            : wording.of(
                                    typed.appliesTo(),
                                    before.map(offer -> offer.appliesTo()).orElse(null),
                                    industry == null ? null : industry.applies()),
                    worth);
        }

        Preview preview(RewardPage.Typed typed) {
            var shown = promise(typed, new Money(1, currency()));
            var rules = rules().<Rules>map(shown::into).orElseGet(() -> Part.begun(shown));
            return bench.preview(rules, industry());
        }
    }
}
