package dev.stampbook.demo;

import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.Actor;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.ToRedeem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Days pass at a business: people come, join, use what they earned, are stamped.
///
/// All chance comes from one source, and it is asked in an order that no secret changes; so the
/// same seed tells the same story, with other codes and tokens.
final class Season {

    private static final double SECOND_TRY = 0.05;
    private static final double REMEMBERS = 0.7;

    private final Stage stage;
    private final Rhythm rhythm;
    private final Acting acting;
    private final People people;
    private final RandomGenerator random;
    private final Counter counter;
    private final List<Visitor> visitors = new ArrayList<>();
    private History history = History.NONE;

    /// Somebody comes in.
    record Visit(Visitor who, Instant at) {}

    /// What somebody wants.
    record Wish<C>(Visitor who, C command) {}

    Season(Stage stage, People people, Acting acting, RandomGenerator random) {
        this.stage = stage;
        this.rhythm = stage.business().rhythm();
        this.acting = acting;
        this.people = people;
        this.random = random;
        this.counter = new Counter(stage, acting, random);
    }

    History history() {
        return history;
    }

    /// One transaction for each kind of deed: a day costs a handful of round trips.
    void live(LocalDate day) {
        if (rhythm.weight(day) == 0) {
            return;
        }
        var known = visits(day);
        var fresh = newcomers(day);
        enrol(fresh);
        redeem(known);
        var all = new ArrayList<>(known);
        all.addAll(fresh);
        all.sort(Comparator.comparing(Visit::at));
        history = history.and(counter.stamp(all));
    }

    private List<Visit> visits(LocalDate day) {
        return visitors.stream()
                .filter(who -> who.comesOn(day) && rhythm.brings(who.habit(), day, random))
                .map(who -> new Visit(who, time(day)))
                .sorted(Comparator.comparing(Visit::at))
                .toList();
    }

    private List<Visit> newcomers(LocalDate day) {
        return IntStream.range(0, rhythm.newcomers(day, random))
                .mapToObj(one -> newcomer(day))
                .map(who -> new Visit(who, time(day)))
                .sorted(Comparator.comparing(Visit::at))
                .toList();
    }

    private Visitor newcomer(LocalDate day) {
        var place = random.nextInt(stage.counters().size());
        var visitor = new Visitor(people.next(), rhythm.habit(random), place, day);
        visitors.add(visitor);
        return visitor;
    }

    private Instant time(LocalDate day) {
        return stage.instant(rhythm.time(day, random));
    }

    private void enrol(List<Visit> fresh) {
        var wishes = fresh.stream().map(visit -> new Wish<>(visit.who(), join(visit))).toList();
        told(
                wishes,
                acting.enrol(stage.merchant(), commands(wishes)),
                (wish, outcome) -> {
                    if (outcome instanceof Enrolling.EnrolOutcome.Enrolled(var hand, var _)) {
                        wish.who().sees(hand);
                        history = history.and(History.card());
                    }
                });
    }

    private Enrolling.ToEnrol join(Visit visit) {
        var stranger =
                new Actor(stage.merchant(), Actor.Kind.CUSTOMER, null, null, null, null, Set.of());
        var join = new ToJoin(visit.who().person(), List.of(), stranger, before(visit));
        return new Enrolling.ToEnrol(stage.program(), join, null, false);
    }

    private static Instant before(Visit visit) {
        return visit.at().minus(Duration.ofSeconds(45));
    }

    private void redeem(List<Visit> visits) {
        var wishes = visits.stream().flatMap(visit -> uses(visit).stream()).toList();
        told(
                wishes,
                acting.redeem(stage.merchant(), commands(wishes)),
                (wish, outcome) -> {
                    switch (outcome) {
                        case RedeemOutcome.Redeemed(var voucher, var _) -> {
                            wish.who().used(voucher);
                            history = history.and(History.redemption());
                        }
                        case RedeemOutcome.NotRedeemed _, RedeemOutcome.Absent _ ->
                                history = history.and(History.refusal());
                    }
                });
    }

    /// Now and then somebody tries a used voucher again.
    private List<Wish<ToRedeem>> uses(Visit visit) {
        var voucher = visit.who().usable(visit.at());
        if (voucher.isEmpty() || random.nextDouble() > REMEMBERS) {
            return List.of();
        }
        var uses = new Uses(stage, visit.who());
        var first = new Wish<>(visit.who(), uses.of(voucher.get(), visit.at()));
        var again = uses.of(voucher.get(), visit.at().plus(Duration.ofMinutes(12)));
        return random.nextDouble() < SECOND_TRY
                ? List.of(first, new Wish<>(visit.who(), again))
                : List.of(first);
    }

    static <C> List<C> commands(List<Wish<C>> wishes) {
        return wishes.stream().map(Wish::command).toList();
    }

    static <C, O> void told(
            List<Wish<C>> wishes, List<O> outcomes, BiConsumer<Wish<C>, O> listener) {
        IntStream.range(0, wishes.size())
                .forEach(place -> listener.accept(wishes.get(place), outcomes.get(place)));
    }
}
