package dev.stampbook.demo;

import dev.stampbook.card.Balance;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Rules;
import dev.stampbook.customer.Person;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer of the demo: what she is like, and what she holds in her hands.
final class Visitor {

    private final Person person;
    private final Rhythm.Habit habit;
    private final int place;
    private final LocalDate last;
    private final List<Voucher> vouchers = new ArrayList<>();
    private @Nullable CardInHand hand;

    Visitor(Person person, Rhythm.Habit habit, int place, LocalDate first) {
        this.person = person;
        this.habit = habit;
        this.place = place;
        this.last = first.plusWeeks(habit.weeks());
    }

    Person person() {
        return person;
    }

    Rhythm.Habit habit() {
        return habit;
    }

    /// The place she goes to.
    int place() {
        return place;
    }

    boolean comesOn(LocalDate day) {
        return hand != null && !day.isAfter(last);
    }

    /// Her card as she saw it last.
    void sees(CardInHand card) {
        hand = card;
    }

    UUID card() {
        return Objects.requireNonNull(hand).card().id();
    }

    UUID customer() {
        return Objects.requireNonNull(hand).customer().id();
    }

    /// Whether her next stamp may earn something.
    boolean close() {
        var known = Objects.requireNonNull(hand);
        var rules = known.program().rules();
        return nearGoal(rules, known.card().balance())
                || nearMilestone(rules, known.card().balance());
    }

    /// A full card may have been emptied meanwhile, and then anything is possible.
    private static boolean nearGoal(Rules rules, Balance balance) {
        return balance.stamps() >= rules.full()
                || rules.goals().stream().anyMatch(goal -> goal.stamps() == balance.stamps() + 1);
    }

    private static boolean nearMilestone(Rules rules, Balance balance) {
        return rules.milestones().stream()
                .anyMatch(milestone -> (balance.visits() + 1) % milestone.visits() == 0);
    }

    void won(Voucher voucher) {
        vouchers.add(voucher);
    }

    void used(Voucher voucher) {
        vouchers.removeIf(one -> one.id().equals(voucher.id()));
    }

    /// The oldest voucher that she can use at an instant.
    Optional<Voucher> usable(Instant at) {
        return vouchers.stream().filter(voucher -> voucher.activeAt(at)).findFirst();
    }
}
