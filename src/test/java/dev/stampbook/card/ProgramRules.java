package dev.stampbook.card;

import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.Milestone;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Restrictions;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rules for tests: ten stamps are a free coffee, the rest as a test says.
public record ProgramRules(
        Earning earning,
        List<Goal> goals,
        List<Milestone> milestones,
        CycleEnd cycleEnd,
        StampLimits limits,
        Expiry expiry,
        int welcomeStamps) {

    /// Per visit, one goal of ten, waiting for its voucher, no limits at all.
    public static final ProgramRules TEN =
            new ProgramRules(
                    new Earning.PerVisit(),
                    List.of(new Goal(10, voucher("Free coffee"))),
                    List.of(),
                    CycleEnd.AFTER_REDEMPTION,
                    limits(new StampLimits.MinIntervalSeconds(0, 0, 0, 0), null, 100),
                    Expiry.NONE,
                    0);

    public ProgramRules ending(CycleEnd end) {
        return new ProgramRules(earning, goals, milestones, end, limits, expiry, welcomeStamps);
    }

    public ProgramRules goals(Goal... others) {
        return new ProgramRules(
                earning, List.of(others), milestones, cycleEnd, limits, expiry, welcomeStamps);
    }

    public ProgramRules milestones(Milestone... others) {
        return new ProgramRules(
                earning, goals, List.of(others), cycleEnd, limits, expiry, welcomeStamps);
    }

    public ProgramRules limited(StampLimits others) {
        return new ProgramRules(
                earning, goals, milestones, cycleEnd, others, expiry, welcomeStamps);
    }

    public ProgramRules earning(Earning other) {
        return new ProgramRules(other, goals, milestones, cycleEnd, limits, expiry, welcomeStamps);
    }

    public ProgramRules welcoming(int stamps) {
        return new ProgramRules(earning, goals, milestones, cycleEnd, limits, expiry, stamps);
    }

    public ProgramRules expiring(@Nullable Integer stampsAfterMonths, @Nullable LocalDate cardsOn) {
        return new ProgramRules(
                earning,
                goals,
                milestones,
                cycleEnd,
                limits,
                new Expiry(stampsAfterMonths, cardsOn),
                welcomeStamps);
    }

    public Rules rules() {
        return new Rules(
                Texts.of("en", "Coffee card"),
                earning,
                goals,
                milestones,
                cycleEnd,
                limits,
                expiry,
                welcomeStamps);
    }

    static StampLimits limits(
            StampLimits.MinIntervalSeconds intervals, @Nullable Integer perDay, int perScan) {
        return new StampLimits(intervals, perDay, perScan, null);
    }

    /// A voucher that staff close.
    public static Reward voucher(String title) {
        return offer(title, VoucherOffer.Path.STAFF, null, new Validity.Unlimited());
    }

    /// The same, gone after so many days.
    public static Reward voucher(String title, int days) {
        return offer(title, VoucherOffer.Path.STAFF, null, new Validity.Days(days));
    }

    /// A voucher with a redeem code.
    public static Reward coded(String title, CodeSource source) {
        return offer(title, VoucherOffer.Path.CODE, source, new Validity.Unlimited());
    }

    static Reward award(String title) {
        return new Reward.Award(Texts.of("en", title), null, null);
    }

    private static Reward offer(
            String title, VoucherOffer.Path path, @Nullable CodeSource source, Validity validity) {
        return new Reward.OfVoucher(
                new VoucherOffer(
                        Texts.of("en", title),
                        null,
                        null,
                        null,
                        null,
                        path,
                        VoucherOffer.Proof.ANY,
                        source,
                        VoucherOffer.Reveal.ALWAYS,
                        null,
                        validity,
                        new Activation.Now(),
                        Restrictions.NONE,
                        null));
    }
}
