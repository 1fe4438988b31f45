package dev.stampbook.setup;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.program.Revising;
import dev.stampbook.card.program.Revising.ReviseOutcome;
import dev.stampbook.card.program.Revising.ToRevise;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Publishes the draft of a set-up that has come to its end; asked again it gives the same program.
/// Empty where nothing is set up, or not far enough.
@Component
public class Opening implements Deed<Opening.ToOpen, Optional<UUID>> {

    private final SetUps setUps;
    private final Programs programs;
    private final Revising revising;
    private final EndingTrials ending;

    Opening(SetUps setUps, Programs programs, Revising revising, EndingTrials ending) {
        this.setUps = setUps;
        this.programs = programs;
        this.revising = revising;
        this.ending = ending;
    }

    /// The wish to publish what is set up.
    public record ToOpen(Actor actor, Instant at) {}

    @Override
    public List<Optional<UUID>> perform(MerchantId merchant, List<ToOpen> wishes, Changes changes) {
        var last = wishes.getLast();
        var opened =
                setUps.lock(merchant)
                        .filter(setUp -> setUp.place().reached() == Step.TRIAL)
                        .flatMap(setUp -> open(setUp, last, changes));
        return wishes.stream().map(wish -> opened).toList();
    }

    private Optional<UUID> open(SetUp setUp, ToOpen wish, Changes changes) {
        var merchant = changes.merchant();
        var id = setUp.program();
        var program = Objects.requireNonNull(programs.find(merchant, List.of(id)).get(id));
        if (program.state() != Program.State.DRAFT) {
            return Optional.of(id);
        }
        setUps.save(changes, ending.end(setUp, wish.actor(), wish.at(), changes));
        var outcome = revising.perform(merchant, List.of(publish(program, wish)), changes);
        return outcome.getFirst() instanceof ReviseOutcome.Revised(var published, var _)
                ? Optional.of(published.id())
                : Optional.empty();
    }

    private static ToRevise publish(Program program, ToOpen wish) {
        return new ToRevise(
                wish.actor(),
                program.id(),
                program.version(),
                program.rules(),
                program.design(),
                true,
                null,
                wish.at());
    }
}
