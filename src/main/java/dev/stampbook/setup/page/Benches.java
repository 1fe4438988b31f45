package dev.stampbook.setup.page;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.page.Onward;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.setup.Part;
import dev.stampbook.setup.ReadingSetUps;
import dev.stampbook.setup.ReadingSetUps.Standing;
import dev.stampbook.setup.Sketching;
import dev.stampbook.setup.Sketching.SketchOutcome;
import dev.stampbook.setup.Sketching.ToSketch;
import dev.stampbook.setup.Step;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Lets in who may set up, and does what all steps do alike.
@Component
class Benches {

    private final ReadingSetUps reading;
    private final Sketching sketching;
    private final Waist waist;

    Benches(ReadingSetUps reading, Sketching sketching, Waist waist) {
        this.reading = reading;
        this.sketching = sketching;
        this.waist = waist;
    }

    /// The page for whoever may manage; others are turned away.
    Object open(Desk desk, Function<Bench, Object> page) {
        desk.require(Right.MANAGE);
        return page.apply(new Bench(reading.read(desk.id(), desk.now()), desk));
    }

    /// The same for what needs a draft; without one it begins at the beginning.
    Object step(Desk desk, Function<Bench, Object> page) {
        return open(desk, bench -> bench.draft() == null ? to(Bench.ADDRESS) : page.apply(bench));
    }

    /// What is wrong with the reward that this part leads to.
    List<Problem> problems(Standing standing, Part part) {
        return reading.problems(standing, part);
    }

    /// Keeps a part, and leads on to the next step.
    Object keep(Desk desk, Part part, Step next) {
        return to(
                switch (sketch(desk, part)) {
                    case SketchOutcome.Sketched _ -> Bench.address(next);
                    case SketchOutcome.NotSketched _, SketchOutcome.Absent() -> Bench.ADDRESS;
                });
    }

    SketchOutcome sketch(Desk desk, Part part) {
        var wish = new ToSketch(desk.actor(), part, desk.now());
        return waist.perform(sketching, desk.id(), wish);
    }

    static Onward to(String address) {
        return new Onward(address);
    }
}
