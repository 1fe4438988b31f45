package dev.stampbook.setup.page;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.setup.Opening;
import dev.stampbook.setup.Opening.ToOpen;
import dev.stampbook.setup.Rehearsing;
import dev.stampbook.setup.Rehearsing.Act;
import dev.stampbook.setup.Rehearsing.ToRehearse;
import dev.stampbook.setup.Step;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The fourth step: trying it out, and opening it.
@Controller
class TrialPages {

    private static final String DONE = Bench.ADDRESS + "/done";

    private final Benches benches;
    private final Rehearsing rehearsing;
    private final Opening opening;
    private final Waist waist;

    TrialPages(Benches benches, Rehearsing rehearsing, Opening opening, Waist waist) {
        this.benches = benches;
        this.rehearsing = rehearsing;
        this.opening = opening;
        this.waist = waist;
    }

    @GetMapping("/desk/setup/trial")
    Object show(Desk desk) {
        return trial(desk, bench -> Page.of("setup/trial", new Trials(bench, desk.now()).page()));
    }

    private Object trial(Desk desk, Function<Bench, Object> page) {
        return benches.step(
                desk,
                bench ->
                        bench.standing().place().reached() == Step.TRIAL
                                ? page.apply(bench)
                                : Benches.to(Bench.ADDRESS));
    }

    @PostMapping("/desk/setup/trial")
    Object create(Desk desk, @ModelAttribute Pressed pressed) {
        return trial(
                desk,
                bench -> {
                    pressed.act().ifPresent(act -> rehearse(desk, act, pressed.version()));
                    return Benches.to(Bench.address(Step.TRIAL));
                });
    }

    private void rehearse(Desk desk, Act act, long seen) {
        var wish = new ToRehearse(desk.actor(), act, seen, desk.now());
        waist.perform(rehearsing, desk.id(), wish);
    }

    /// What a press sends: what, and on which version of the card.
    record Pressed(@Nullable String press, @Nullable String seen) {

        Optional<Act> act() {
            return Arrays.stream(Act.values())
                    .filter(act -> act.name().equalsIgnoreCase(press))
                    .findFirst();
        }

        long version() {
            return seen != null && seen.matches("[0-9]{1,9}") ? Long.parseLong(seen) : 0;
        }
    }

    @PostMapping("/desk/setup/open")
    Object edit(Desk desk) {
        return benches.open(
                desk,
                bench -> {
                    var wish = new ToOpen(desk.actor(), desk.now());
                    var opened = waist.perform(opening, bench.merchant().id(), wish);
                    return Benches.to(opened.isPresent() ? DONE : Bench.ADDRESS);
                });
    }
}
