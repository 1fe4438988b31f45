package dev.stampbook.card.program;

import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Program;
import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.program.Revising.ReviseOutcome;
import dev.stampbook.card.program.Revising.ToRevise;
import dev.stampbook.platform.Refused;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step of a program from version to version: the wish for it, and the program as it is.
record Step(ToRevise wish, @Nullable Program before) {

    /// The program in its next version; empty when nothing changes, or may.
    Optional<Program> after() {
        return before == null || refused(before).isPresent() || same(before)
                ? Optional.empty()
                : Optional.of(next(before));
    }

    boolean changed() {
        return after().isPresent();
    }

    /// Whether cards that are there will count by other rules.
    boolean moving() {
        return before != null
                && changed()
                && before.publishedAt() != null
                && (counts(before) || brings(before));
    }

    ReviseOutcome outcome(Map<Step, ChangeEffect> effects) {
        if (before == null) {
            return new ReviseOutcome.Absent();
        }
        return refused(before)
                .<ReviseOutcome>map(ReviseOutcome.NotRevised::new)
                .orElseGet(
                        () -> new ReviseOutcome.Revised(after().orElse(before), effects.get(this)));
    }

    private Optional<Refused> refused(Program program) {
        if (program.version() != wish.version()) {
            return Optional.of(
                    Refused.because(CardRefusal.STALE_VERSION, "version", program.version()));
        }
        return counts(program) || brings(program) ? ended(program) : Optional.empty();
    }

    /// A program that has ended may still be corrected in its looks: its cards are there.
    private static Optional<Refused> ended(Program program) {
        return switch (program.state()) {
            case ARCHIVED -> Optional.of(Refused.because(CardRefusal.PROGRAM_ARCHIVED));
            case STOPPED -> Optional.of(Refused.because(CardRefusal.PROGRAM_STOPPED));
            case DRAFT, PUBLISHED -> Optional.empty();
        };
    }

    private boolean same(Program program) {
        return alike(program) && !brings(program);
    }

    private boolean alike(Program program) {
        return !publishes(program)
                && wish.rules().equals(program.rules())
                && wish.design().equals(program.design());
    }

    private boolean counts(Program program) {
        return !wish.rules().countsLike(program.rules());
    }

    /// Rules that were for new cycles may be brought to all cards later, as they are.
    private boolean brings(Program program) {
        return alike(program)
                && wish.apply() == Apply.ALL_CARDS
                && program.publishedAt() != null
                && program.version() > 1
                && program.apply() == Apply.NEW_CYCLES;
    }

    private boolean publishes(Program program) {
        return wish.publish() && program.publishedAt() == null;
    }

    private Program next(Program program) {
        var version = program.version() + 1;
        var all =
                program.publishedAt() != null
                        && wish.apply() == Apply.ALL_CARDS
                        && (counts(program) || brings(program));
        return new Program(
                program.id(),
                program.slug(),
                version,
                all ? Apply.ALL_CARDS : Apply.NEW_CYCLES,
                wish.rules(),
                wish.design(),
                wish.at(),
                all ? Integer.valueOf(version) : program.pending(),
                publishes(program) ? wish.at() : program.publishedAt(),
                program.archivedAt(),
                program.stoppedAt(),
                program.createdAt());
    }
}
