package dev.stampbook.card;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules and the design of one stamp card, in one of their versions.
///
/// Not yet published it is a draft. Archived: no new cards and no stamps, vouchers live on.
/// Stopped: vouchers do not either. `changedAt` is when this version was made; `pending` is the
/// newest version for all cards that has not been brought to each of them yet.
public record Program(
        UUID id,
        String slug,
        int version,
        Apply apply,
        Rules rules,
        Map<String, Object> design,
        Instant changedAt,
        @Nullable Integer pending,
        @Nullable Instant publishedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant stoppedAt,
        Instant createdAt) {

    public Program {
        design = Map.copyOf(design);
    }

    /// Where a program is in its life.
    public enum State {
        DRAFT,
        PUBLISHED,
        ARCHIVED,
        STOPPED
    }

    /// To which cards a change of the rules comes: to each with its next cycle, or to all of them
    /// now, in the midst of a cycle.
    public enum Apply {
        NEW_CYCLES,
        ALL_CARDS
    }

    /// Where the program is in its life.
    public State state() {
        if (stoppedAt != null) {
            return State.STOPPED;
        }
        if (archivedAt != null) {
            return State.ARCHIVED;
        }
        return publishedAt == null ? State.DRAFT : State.PUBLISHED;
    }

    /// The same without a version that is still on its way to cards.
    public Program brought() {
        return new Program(
                id,
                slug,
                version,
                apply,
                rules,
                design,
                changedAt,
                null,
                publishedAt,
                archivedAt,
                stoppedAt,
                createdAt);
    }

    /// The same rules with the name and the design of another version: looks reach all cards at
    /// once.
    private Program looking(Program other) {
        return new Program(
                id,
                slug,
                version,
                apply,
                rules.named(other.rules.name()),
                other.design,
                changedAt,
                pending,
                publishedAt,
                archivedAt,
                stoppedAt,
                createdAt);
    }

    /// The versions of a program that matter to its cards: those that they count by, those that
    /// came to all cards since, and the newest, with which a cycle opens.
    public record Versions(List<Program> ascending) {

        /// All wear the looks of the newest; there is at least one.
        public Versions {
            var newest = Collections.max(ascending, Comparator.comparingInt(Program::version));
            ascending =
                    ascending.stream()
                            .sorted(Comparator.comparingInt(Program::version))
                            .map(program -> program.looking(newest))
                            .toList();
        }

        /// A program that nobody counts by in another version.
        public static Versions of(Program only) {
            return new Versions(List.of(only));
        }

        /// The program in the version of this number, which a card counts by.
        public Program at(int version) {
            return ascending.stream()
                    .filter(program -> program.version() == version)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no version " + version));
        }

        /// The version with which a cycle opens.
        public Program newest() {
            return ascending.getLast();
        }

        /// Those that came to all cards after a version, in their order.
        public List<Program> forAllAfter(int version) {
            return ascending.stream()
                    .filter(program -> program.apply() == Apply.ALL_CARDS)
                    .filter(program -> program.version() > version)
                    .toList();
        }

        /// How things were when this version was the newest.
        public Versions until(int version) {
            return new Versions(
                    ascending.stream().filter(program -> program.version() <= version).toList());
        }

        /// The same with those of others that are missing.
        public Versions and(Versions others) {
            var all = new TreeMap<Integer, Program>();
            others.ascending.forEach(program -> all.put(program.version(), program));
            ascending.forEach(program -> all.put(program.version(), program));
            return new Versions(List.copyOf(all.values()));
        }
    }
}
