package dev.stampbook.setup.page;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Page;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.code.FillingPools;
import dev.stampbook.setup.Part;
import dev.stampbook.setup.Sketching.SketchOutcome;
import dev.stampbook.setup.Step;
import dev.stampbook.setup.Till;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The third step: how it changes hands.
@Controller
class HandoverPages {

    private final Benches benches;
    private final CodeLists lists;
    private final FillingPools filling;

    HandoverPages(Benches benches, CodeLists lists, FillingPools filling) {
        this.benches = benches;
        this.lists = lists;
        this.filling = filling;
    }

    /// The draft, or what we would do at a till that is asked about.
    @GetMapping("/desk/setup/handover")
    Object show(Desk desk, @RequestParam(required = false) @Nullable String till) {
        return benches.step(
                desk,
                bench -> {
                    var asked = asked(till);
                    var ways = new Ways(bench, asked, null, lists.waiting(bench));
                    return page(ways, HandoverPage.Wrong.NOTHING);
                });
    }

    private static @Nullable Till asked(@Nullable String till) {
        for (var one : Till.values()) {
            if (one.text().equals(till)) {
                return one;
            }
        }
        return null;
    }

    @PostMapping("/desk/setup/handover")
    Object create(Desk desk, @ModelAttribute HandoverForm form) {
        return benches.step(desk, bench -> create(desk, bench, form));
    }

    private Object create(Desk desk, Bench bench, HandoverForm form) {
        var part = form.part();
        var waiting = lists.waiting(bench);
        var wrong = wrong(bench, form, part, waiting);
        if (wrong.any()) {
            return page(new Ways(bench, form.at(), form, waiting), wrong);
        }
        if (benches.sketch(desk, part) instanceof SketchOutcome.Sketched(var draft)) {
            fill(desk, Part.offered(draft.rules()).redeemCode(), form.lines());
            return Benches.to(Bench.address(Step.TRIAL));
        }
        return Benches.to(Bench.ADDRESS);
    }

    /// Codes that are there already are left out, so sending them twice does no harm.
    private void fill(Desk desk, @Nullable CodeSource source, List<String> codes) {
        if (source instanceof CodeSource.Pool pool && !codes.isEmpty()) {
            filling.fill(desk.id(), pool.pool(), codes.iterator());
        }
    }

    private HandoverPage.Wrong wrong(
            Bench bench, HandoverForm form, Part.Hands part, long waiting) {
        var words = bench.words();
        return switch (part.handover().source()) {
            case SHARED ->
                    new HandoverPage.Wrong(
                            form.typed().isEmpty()
                                    ? words.say("setup.source.text_wrong")
                                    : benches.problems(bench.standing(), part).stream()
                                            .findFirst()
                                            .map(found -> words.say(found.key(), found.values()))
                                            .orElse(null),
                            null);
            case POOL ->
                    new HandoverPage.Wrong(
                            null,
                            form.lines().isEmpty() && waiting == 0
                                    ? words.say("setup.source.codes_wrong")
                                    : null);
            case GENERATED -> HandoverPage.Wrong.NOTHING;
            case null -> HandoverPage.Wrong.NOTHING;
        };
    }

    private static Page page(Ways ways, HandoverPage.Wrong wrong) {
        return new Page("setup/handover", ways.page(wrong), wrong.any() ? 422 : 200);
    }
}
