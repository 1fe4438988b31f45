package dev.stampbook.setup;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.Rules;
import dev.stampbook.card.program.Publishing;
import dev.stampbook.card.program.Publishing.ToPublish;
import dev.stampbook.card.program.Revising;
import dev.stampbook.card.program.Revising.ReviseOutcome;
import dev.stampbook.card.program.Revising.ToRevise;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.code.OpeningPools;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what an owner decides in the draft of the merchant: one draft, however many browsers are
/// at it. A trial of what was decided before ends with it.
@Component
public class Sketching implements Deed<Sketching.ToSketch, Sketching.SketchOutcome> {

    private final SetUps setUps;
    private final Programs programs;
    private final Publishing publishing;
    private final Revising revising;
    private final OpeningPools pools;
    private final EndingTrials ending;

    Sketching(
            SetUps setUps,
            Programs programs,
            Publishing publishing,
            Revising revising,
            OpeningPools pools,
            EndingTrials ending) {
        this.setUps = setUps;
        this.programs = programs;
        this.publishing = publishing;
        this.revising = revising;
        this.pools = pools;
        this.ending = ending;
    }

    /// The wish to have one part decided so.
    public record ToSketch(Actor actor, Part part, Instant at) {}

    /// What came of it.
    public sealed interface SketchOutcome {

        /// It is kept in this draft.
        record Sketched(Program draft) implements SketchOutcome {}

        /// The program says no.
        record NotSketched(Refused refused) implements SketchOutcome {}

        /// Nobody has said yet what the reward is.
        record Absent() implements SketchOutcome {}
    }

    /// One outcome per wish, in their order; together they make one version. Two that both begin
    /// meet in the one place of the merchant, and the slower one goes on from the faster one's.
    @Override
    public List<SketchOutcome> perform(
            MerchantId merchant, List<ToSketch> wishes, Changes changes) {
        var stored = setUps.lock(merchant);
        var draft = stored.flatMap(setUp -> draft(merchant, setUp));
        var place = draft.flatMap(any -> stored).map(SetUp::place).orElse(SetUp.Place.START);
        var sketch = new Sketch(place, draft.orElse(null));
        var taken =
                wishes.stream()
                        .map(wish -> sketch.take(settled(wish.part(), sketch, changes)))
                        .toList();
        var rules = sketch.rules();
        var outcome =
                rules == null
                        ? new SketchOutcome.Absent()
                        : write(
                                new Drawn(stored.orElse(null), draft, sketch, rules),
                                wishes.getLast(),
                                changes);
        return taken.stream().map(yes -> yes ? outcome : new SketchOutcome.Absent()).toList();
    }

    /// A list of codes is opened once, however often its step is sent.
    private Part settled(Part part, Sketch sketch, Changes changes) {
        if (!(part instanceof Part.Hands hands) || !hands.wantsPool()) {
            return part;
        }
        return hands.with(sketch.pool().orElseGet(() -> opened(sketch, changes)));
    }

    private CodeSource opened(Sketch sketch, Changes changes) {
        var symbols = Set.of(Symbol.QR, Symbol.CODE_128);
        var wish = new OpeningPools.ToOpen(sketch.title(), symbols);
        var pool = pools.perform(changes.merchant(), List.of(wish), changes).getFirst();
        return new CodeSource.Pool(pool.id(), CodeSource.WhenEmpty.WITHOUT, null, symbols);
    }

    private record Drawn(
            @Nullable SetUp stored, Optional<Program> draft, Sketch sketch, Rules rules) {}

    private Optional<Program> draft(MerchantId merchant, SetUp setUp) {
        return Optional.ofNullable(
                        programs.find(merchant, List.of(setUp.program())).get(setUp.program()))
                .filter(program -> program.state() == Program.State.DRAFT);
    }

    private SketchOutcome write(Drawn drawn, ToSketch last, Changes changes) {
        return drawn.draft().isPresent()
                ? revise(drawn, drawn.draft().get(), last, changes)
                : begin(drawn, last, changes);
    }

    private SketchOutcome begin(Drawn drawn, ToSketch last, Changes changes) {
        var wish =
                new ToPublish(
                        last.actor(), drawn.rules(), drawn.sketch().design(), true, last.at());
        var draft = publishing.perform(changes.merchant(), List.of(wish), changes).getFirst();
        var begun = new SetUp(draft.id(), drawn.sketch().place(), null);
        if (drawn.stored() == null) {
            setUps.add(changes, begun);
        } else {
            setUps.save(changes, begun);
        }
        return new SketchOutcome.Sketched(draft);
    }

    private SketchOutcome revise(Drawn drawn, Program draft, ToSketch last, Changes changes) {
        var wish =
                new ToRevise(
                        last.actor(),
                        draft.id(),
                        draft.version(),
                        drawn.rules(),
                        drawn.sketch().design(),
                        false,
                        null,
                        last.at());
        return switch (revising.perform(changes.merchant(), List.of(wish), changes).getFirst()) {
            case ReviseOutcome.Revised(var program, var _) -> {
                var trial = drawn.stored() == null ? null : drawn.stored().trial();
                var setUp = new SetUp(program.id(), drawn.sketch().place(), trial);
                var same = draft.rules().equals(program.rules());
                setUps.save(
                        changes,
                        same ? setUp : ending.end(setUp, last.actor(), last.at(), changes));
                yield new SketchOutcome.Sketched(program);
            }
            case ReviseOutcome.NotRevised(var refused) -> new SketchOutcome.NotSketched(refused);
            case ReviseOutcome.Absent() -> new SketchOutcome.Absent();
        };
    }
}
