package dev.stampbook.card.program;

import dev.stampbook.card.Program;
import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Programs;
import dev.stampbook.card.Rules;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.offer.ReadingOffers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Changes programs: every change is a new version.
///
/// Looks reach all cards at once. Rules reach each card with its next cycle, or all cards now: then
/// the version alone is written here, in a moment whatever the number of cards, and each card moves
/// when it is next read or touched. [BringingVersions] touches those that reach something.
@Component
public class Revising implements Deed<Revising.ToRevise, Revising.ReviseOutcome> {

    private final Programs programs;
    private final CardPlaces places;
    private final ReadingOffers offers;
    private final Journal journal;
    private final Ids ids;

    Revising(Programs programs, CardPlaces places, ReadingOffers offers, Journal journal, Ids ids) {
        this.programs = programs;
        this.places = places;
        this.offers = offers;
        this.journal = journal;
        this.ids = ids;
    }

    /// The wish to change a program, made from one of its versions, into these rules and looks.
    /// `publish` ends a draft; without `apply` rules reach cards with their next cycle.
    public record ToRevise(
            Actor actor,
            UUID program,
            int version,
            Rules rules,
            Map<String, Object> design,
            boolean publish,
            @Nullable Apply apply,
            Instant at) {

        public ToRevise {
            design = Map.copyOf(design);
        }
    }

    /// What came of it.
    public sealed interface ReviseOutcome {

        /// It is so now, in a new version unless nothing was changed; with what that does to cards
        /// when the rules of a published program were.
        record Revised(Program program, @Nullable ChangeEffect effect) implements ReviseOutcome {}

        /// The business says no.
        record NotRevised(Refused refused) implements ReviseOutcome {}

        /// The merchant has no such program.
        record Absent() implements ReviseOutcome {}
    }

    /// One outcome per wish, in their order; of two from one version, the second comes too late.
    @Override
    public List<ReviseOutcome> perform(
            MerchantId merchant, List<ToRevise> wishes, Changes changes) {
        var wanted = wishes.stream().map(ToRevise::program).distinct().toList();
        programs.lock(merchant, wanted);
        var state = new HashMap<>(programs.find(merchant, wanted));
        var steps = new ArrayList<Step>();
        for (var wish : wishes) {
            var step = new Step(wish, state.get(wish.program()));
            steps.add(step);
            step.after().ifPresent(after -> state.put(after.id(), after));
        }
        write(steps.stream().filter(Step::changed).toList(), changes);
        var effects = effects(merchant, steps.stream().filter(Step::moving).toList());
        return steps.stream().map(step -> step.outcome(effects)).toList();
    }

    private void write(List<Step> steps, Changes changes) {
        var next = steps.stream().map(step -> step.after().orElseThrow()).toList();
        offers.keep(
                changes.merchant(),
                next.stream().flatMap(program -> program.rules().rewards()).toList());
        programs.change(changes, next);
        journal.add(changes, steps.stream().map(this::line).toList());
    }

    private JournalEntry line(Step step) {
        var lines = new ProgramLines(step.wish().actor(), step.wish().at(), ids.next());
        return lines.published(step.after().orElseThrow());
    }

    private Map<Step, ChangeEffect> effects(MerchantId merchant, List<Step> steps) {
        var effects = new HashMap<Step, ChangeEffect>();
        if (steps.isEmpty()) {
            return effects;
        }
        var at = steps.getLast().wish().at();
        var stand =
                places.of(merchant, steps.stream().map(step -> step.wish().program()).toList(), at);
        var versions = versions(merchant, steps, stand);
        for (var step : steps) {
            var id = step.wish().program();
            effects.put(
                    step,
                    ChangeEffect.of(
                            step.after().orElseThrow(),
                            Objects.requireNonNull(versions.get(id)),
                            stand.getOrDefault(id, List.of())));
        }
        return effects;
    }

    private Map<UUID, Versions> versions(
            MerchantId merchant, List<Step> steps, Map<UUID, List<CardPlaces.Place>> stand) {
        var wanted = new ArrayList<Programs.Version>();
        steps.forEach(
                step ->
                        wanted.add(
                                new Programs.Version(
                                        step.wish().program(), step.wish().version())));
        stand.values().stream()
                .flatMap(List::stream)
                .map(
                        place ->
                                new Programs.Version(
                                        place.program(), place.balance().programVersion()))
                .distinct()
                .forEach(wanted::add);
        return programs.versions(merchant, wanted);
    }
}
