package dev.stampbook.card.program;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Archives and stops programs. Doing so again changes nothing and is no error.
@Component
public class Ending implements Deed<Ending.ToEnd, Optional<Program>> {

    private final Programs programs;
    private final Journal journal;
    private final Ids ids;

    Ending(Programs programs, Journal journal, Ids ids) {
        this.programs = programs;
        this.journal = journal;
        this.ids = ids;
    }

    /// How far a program ends.
    public enum How {
        /// No new cards, no stamps; vouchers live on.
        ARCHIVED,
        /// Vouchers end as well.
        STOPPED
    }

    /// The wish to end a program.
    public record ToEnd(Actor actor, UUID program, How how, Instant at) {}

    /// The program as it is then, in the order of the wishes; empty when the merchant has none.
    @Override
    public List<Optional<Program>> perform(
            MerchantId merchant, List<ToEnd> wishes, Changes changes) {
        var wanted = wishes.stream().map(ToEnd::program).distinct().toList();
        programs.lock(merchant, wanted);
        var state = new HashMap<>(programs.find(merchant, wanted));
        var changed = new LinkedHashMap<UUID, Program>();
        var lines = new ArrayList<JournalEntry>();
        var outcomes = new ArrayList<Optional<Program>>();
        for (var wish : wishes) {
            var before = state.get(wish.program());
            if (before != null) {
                var after = ended(before, wish);
                if (!after.equals(before)) {
                    state.put(after.id(), after);
                    changed.put(after.id(), after);
                    lines.add(new ProgramLines(wish.actor(), wish.at(), ids.next()).ended(after));
                }
            }
            outcomes.add(Optional.ofNullable(state.get(wish.program())));
        }
        programs.save(changes, changed.values());
        journal.add(changes, lines);
        return outcomes;
    }

    private static Program ended(Program program, ToEnd wish) {
        var stopping = wish.how() == How.STOPPED && program.stoppedAt() == null;
        return new Program(
                program.id(),
                program.slug(),
                program.version(),
                program.apply(),
                program.rules(),
                program.design(),
                program.changedAt(),
                program.pending(),
                program.publishedAt(),
                program.archivedAt() == null ? wish.at() : program.archivedAt(),
                stopping ? wish.at() : program.stoppedAt(),
                program.createdAt());
    }
}
