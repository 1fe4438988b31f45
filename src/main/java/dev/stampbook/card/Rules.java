package dev.stampbook.card;

import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of what a program promises and how it counts; goals ascend.
public record Rules(
        Texts name,
        Earning earning,
        List<Goal> goals,
        List<Milestone> milestones,
        CycleEnd cycleEnd,
        StampLimits limits,
        Expiry expiry,
        int welcomeStamps,
        JoinQuestions join) {

    /// Rules of a program that asks newcomers nothing.
    public Rules(
            Texts name,
            Earning earning,
            List<Goal> goals,
            List<Milestone> milestones,
            CycleEnd cycleEnd,
            StampLimits limits,
            Expiry expiry,
            int welcomeStamps) {
        this(
                name,
                earning,
                goals,
                milestones,
                cycleEnd,
                limits,
                expiry,
                welcomeStamps,
                JoinQuestions.NONE);
    }

    public Rules {
        goals = List.copyOf(goals);
        milestones = List.copyOf(milestones);
        if (goals.isEmpty() || !ascending(goals)) {
            throw new IllegalArgumentException("goals ascend, and there is at least one");
        }
        if (cycleEnd == CycleEnd.AFTER_REDEMPTION
                && !(goals.getLast().reward() instanceof Reward.OfVoucher)) {
            throw new IllegalArgumentException("only a voucher can be waited for");
        }
        if (welcomeStamps < 0 || welcomeStamps >= goals.getFirst().stamps()) {
            throw new IllegalArgumentException("welcome stamps stay below the first goal");
        }
    }

    /// The stamps of the last goal: a full card.
    public int full() {
        return goals.getLast().stamps();
    }

    /// What its goals and milestones promise, goals first.
    public Stream<Reward> rewards() {
        return Stream.concat(
                goals.stream().map(Goal::reward), milestones.stream().map(Milestone::reward));
    }

    /// The same under another name.
    public Rules named(Texts other) {
        return new Rules(
                other, earning, goals, milestones, cycleEnd, limits, expiry, welcomeStamps, join);
    }

    /// The same with other questions for newcomers.
    public Rules asking(JoinQuestions other) {
        return new Rules(
                name, earning, goals, milestones, cycleEnd, limits, expiry, welcomeStamps, other);
    }

    /// Whether two versions count and grant alike, whatever they are called and ask newcomers.
    public boolean countsLike(Rules other) {
        return named(other.name).asking(other.join).equals(other);
    }

    private static boolean ascending(List<Goal> goals) {
        for (var i = 1; i < goals.size(); i++) {
            if (goals.get(i).stamps() <= goals.get(i - 1).stamps()) {
                return false;
            }
        }
        return true;
    }

    /// A number of stamps within a cycle that earns a reward.
    public record Goal(int stamps, Reward reward) {

        /// The most stamps that a goal may ask for.
        public static final int STAMPS_MAX = 30;

        public Goal {
            if (stamps < 1 || stamps > STAMPS_MAX) {
                throw new IllegalArgumentException("a goal is 1 to 30 stamps");
            }
        }
    }

    /// A number of visits over the card's life that earns a reward, once or each time again.
    public record Milestone(int visits, boolean repeat, Reward reward) {

        public Milestone {
            if (visits < 1) {
                throw new IllegalArgumentException("a milestone is at least one visit");
            }
        }

        /// Whether the visit that makes it this many reaches the milestone.
        boolean reachedBy(int count) {
            return repeat ? count % visits == 0 : count == visits;
        }
    }

    /// What happens when a card reaches its last goal.
    public enum CycleEnd {
        /// The card stays full until the last goal's voucher ends; stamps meanwhile are kept.
        AFTER_REDEMPTION,
        /// The next cycle opens at once.
        RESTART,
        /// Nothing beyond the last goal.
        SINGLE
    }

    /// How a purchase becomes stamps.
    public sealed interface Earning {

        /// One stamp for each order, whatever the amount.
        record PerVisit() implements Earning {}

        /// One stamp for each full `step` of the bill; `carryOver` keeps the rest for the next one.
        record ByAmount(Money step, boolean carryOver) implements Earning {

            public ByAmount {
                if (step.value() < 1) {
                    throw new IllegalArgumentException("a step is more than nothing");
                }
            }

            /// What an amount earns on top of the remainder (minor units) that a card brings along.
            Earned earn(long remainder, Money amount) {
                var total = Math.addExact(carryOver ? remainder : 0, amount.value());
                return new Earned(total / step.value(), carryOver ? total % step.value() : 0);
            }
        }

        /// Stamps and what is left of the amount, in minor units.
        record Earned(long count, long remainder) {}
    }

    /// What ends by itself: the stamps of a card after so many months without a new one, and the
    /// cards after a day. Without a value it does not.
    public record Expiry(@Nullable Integer stampsAfterMonths, @Nullable LocalDate cardsOn) {

        /// Nothing ends by itself.
        public static final Expiry NONE = new Expiry(null, null);

        /// When stamps end of which the newest is from that instant: as the day after begins. Null
        /// when they do not.
        public @Nullable Instant stampsEnd(Instant newest, ZoneId zone) {
            return stampsAfterMonths == null
                    ? null
                    : new Validity.Months(stampsAfterMonths).endsAt(newest, zone);
        }

        /// When the cards end: as the day after begins. Null when they do not.
        public @Nullable Instant cardsEnd(ZoneId zone) {
            return cardsOn == null ? null : cardsOn.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /// How often and how much one card may be stamped; without a value there is no limit.
    ///
    /// `perDay` and `perScan` count stamps; `perPurchase` cuts what an amount earns.
    public record StampLimits(
            MinIntervalSeconds minIntervalSeconds,
            @Nullable Integer perDay,
            int perScan,
            @Nullable Integer perPurchase) {

        /// Nothing between stamps at the counter but the question, ten minutes at the kiosk, one
        /// minute in autopilot, nothing for other systems; one stamp per scan.
        public static final StampLimits DEFAULT =
                new StampLimits(new MinIntervalSeconds(0, 600, 60, 0), null, 1, null);

        /// The least seconds between two stamps of a card, by the mode of the later attempt.
        public record MinIntervalSeconds(int manual, int kiosk, int autopilot, int api) {

            public MinIntervalSeconds {
                if (Math.min(Math.min(manual, kiosk), Math.min(autopilot, api)) < 0) {
                    throw new IllegalArgumentException("an interval is negative");
                }
            }
        }

        public StampLimits {
            if (perScan < 1
                    || (perDay != null && perDay < 1)
                    || (perPurchase != null && perPurchase < 1)) {
                throw new IllegalArgumentException("a limit below one stamp");
            }
        }

        /// The least time between a stamp in this mode and any other.
        public Duration interval(StampEntry.Mode mode) {
            return Duration.ofSeconds(
                    switch (mode) {
                        case MANUAL -> minIntervalSeconds.manual();
                        case KIOSK -> minIntervalSeconds.kiosk();
                        case AUTOPILOT -> minIntervalSeconds.autopilot();
                        case API -> minIntervalSeconds.api();
                    });
        }
    }

    /// What the join page asks newcomers, and what it asks them to agree to; `fields` are own
    /// fields of the merchant by their names. A program that says nothing asks nothing.
    public record JoinQuestions(
            Need name,
            Need email,
            Need birthday,
            Map<String, Need> fields,
            List<Purpose> consents) {

        /// Whether something is asked, and whether an answer is needed.
        public enum Need {
            OFF,
            OPTIONAL,
            REQUIRED;

            /// Whether it is asked at all.
            public boolean asked() {
                return this != OFF;
            }
        }

        /// Nothing at all.
        public static final JoinQuestions NONE =
                new JoinQuestions(Need.OFF, Need.OFF, Need.OFF, Map.of(), List.of());

        public JoinQuestions {
            fields = Map.copyOf(fields);
            consents = consents.stream().distinct().sorted().toList();
        }

        /// The same for somebody whose address is known: it is not asked again.
        public JoinQuestions knowingTheAddress() {
            return new JoinQuestions(name, Need.OFF, birthday, fields, consents);
        }

        /// The same on an instance that sends no mail: nothing is asked that only mail can answer.
        public JoinQuestions withoutMail() {
            var others =
                    consents.stream().filter(purpose -> purpose != Purpose.NEWS_BY_EMAIL).toList();
            return new JoinQuestions(name, Need.OFF, birthday, fields, others);
        }

        /// The own fields that are asked, in the order of their names.
        public Map<String, Need> askedFields() {
            var asked = new TreeMap<>(fields);
            asked.values().removeIf(need -> !need.asked());
            return asked;
        }
    }
}
