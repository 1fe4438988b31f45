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
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Notes that a version for all cards has come to each of them; a newer one that is pending by now
/// stays so.
@Component
class Finishing implements Deed<Finishing.ToFinish, Boolean> {

    private final Programs programs;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Finishing(Programs programs, Journal journal, Ids ids, Clock clock) {
        this.programs = programs;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// The wish to note it.
    record ToFinish(UUID program, int version) {}

    /// Whether it was noted, in the order of the wishes.
    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToFinish> wishes, Changes changes) {
        var wanted = wishes.stream().map(ToFinish::program).distinct().toList();
        programs.lock(merchant, wanted);
        var state = programs.find(merchant, wanted);
        var done = new LinkedHashMap<UUID, Program>();
        var noted = new ArrayList<Boolean>();
        for (var wish : wishes) {
            var program = Objects.requireNonNull(state.get(wish.program()));
            var pending = Objects.equals(program.pending(), wish.version());
            noted.add(pending && done.put(program.id(), program.brought()) == null);
        }
        programs.save(changes, done.values());
        var lines = done.values().stream().map(program -> line(merchant, program)).toList();
        journal.add(changes, lines);
        return noted;
    }

    private JournalEntry line(MerchantId merchant, Program program) {
        return new ProgramLines(Actor.system(merchant), clock.instant(), ids.next())
                .brought(program);
    }
}
