package dev.stampbook.setup;

import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Restrictions;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.VoucherOffer.Closing;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.reward.VoucherOffer.Reveal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an owner decides in one step, put into the rules that there are so far. What the steps do
/// not ask for stays as it is.
public sealed interface Part {

    /// The rules with this part decided so.
    Rules into(Rules rules);

    /// The first step: what is promised, and `card`: what the card is called that keeps the
    /// promise.
    record Promise(
            @Nullable Industry industry,
            Texts card,
            Texts title,
            @Nullable Texts appliesTo,
            Money worth)
            implements Part {

        /// The rules of a card that only has a reward: whatever else there is was proposed.
        private Rules alone() {
            var advice = Advice.of(Worth.of(worth), Till.NO_CODES).handover();
            var offer = offer(plain(title, advice.path(), advice.proof()));
            return new Rules(
                    card,
                    industry == null ? new Earning.PerVisit() : industry.earning(worth.currency()),
                    List.of(new Goal(industry == null ? 10 : industry.goal(), reward(offer))),
                    List.of(),
                    CycleEnd.AFTER_REDEMPTION,
                    StampLimits.DEFAULT,
                    Expiry.NONE,
                    0);
        }

        @Override
        public Rules into(Rules rules) {
            return granting(rules.named(card), offer(offered(rules)));
        }

        private VoucherOffer offer(VoucherOffer before) {
            return new VoucherOffer(
                    title,
                    appliesTo,
                    before.description(),
                    before.terms(),
                    before.picture(),
                    before.redemption(),
                    before.proof(),
                    before.redeemCode(),
                    before.reveal(),
                    before.closing(),
                    before.validity(),
                    before.activation(),
                    before.restrictions(),
                    worth);
        }
    }

    /// The second step: what earns it.
    record Trigger(Earning earning, int goal) implements Part {

        @Override
        public Rules into(Rules rules) {
            var last = rules.goals().getLast();
            var way = rules.goals().stream().filter(before -> before.stamps() < goal).toList();
            var goals =
                    Stream.concat(
                                    way.stream().filter(before -> !before.equals(last)),
                                    Stream.of(new Goal(goal, last.reward())))
                            .toList();
            return new Rules(
                    rules.name(),
                    earning,
                    goals,
                    rules.milestones(),
                    rules.cycleEnd(),
                    rules.limits(),
                    rules.expiry(),
                    Math.min(rules.welcomeStamps(), goals.getFirst().stamps() - 1));
        }
    }

    /// The third step: how it changes hands. Codes are shown by being used, so that each voucher is
    /// used once although nobody connects the till.
    record Hands(Till till, Handover handover, @Nullable CodeSource code) implements Part {

        /// Whether it takes codes of a list that is not there yet.
        boolean wantsPool() {
            return handover.source() == Handover.Source.POOL && code == null;
        }

        Hands with(CodeSource other) {
            return new Hands(till, handover, other);
        }

        @Override
        public Rules into(Rules rules) {
            var before = offered(rules);
            var coded = handover.path() == Path.CODE;
            return granting(
                    rules,
                    new VoucherOffer(
                            before.title(),
                            before.appliesTo(),
                            before.description(),
                            before.terms(),
                            before.picture(),
                            handover.path(),
                            handover.proof(),
                            code,
                            coded ? Reveal.ON_USE : Reveal.ALWAYS,
                            coded ? Closing.CUSTOMER : null,
                            before.validity(),
                            before.activation(),
                            before.restrictions(),
                            before.faceValue()));
        }
    }

    /// The rules with which this part begins a card.
    static Rules begun(Part part) {
        return switch (part) {
            case Promise promise -> promise.alone();
            case Trigger _, Hands _ -> throw new IllegalStateException("no reward yet");
        };
    }

    /// What the last goal of these rules grants.
    static VoucherOffer offered(Rules rules) {
        return rules.goals().getLast().reward() instanceof Reward.OfVoucher(var offer)
                ? offer
                : plain(rules.goals().getLast().reward().title(), Path.STAFF, Proof.ANY);
    }

    private static VoucherOffer plain(Texts title, Path path, Proof proof) {
        return new VoucherOffer(
                title,
                null,
                null,
                null,
                null,
                path,
                proof,
                null,
                Reveal.ALWAYS,
                null,
                new Validity.Unlimited(),
                new Activation.Now(),
                Restrictions.NONE,
                null);
    }

    private static Rules granting(Rules rules, VoucherOffer offer) {
        var goals = new ArrayList<>(rules.goals());
        goals.set(goals.size() - 1, new Goal(goals.getLast().stamps(), reward(offer)));
        return new Rules(
                rules.name(),
                rules.earning(),
                goals,
                rules.milestones(),
                rules.cycleEnd(),
                rules.limits(),
                rules.expiry(),
                rules.welcomeStamps());
    }

    private static Reward reward(VoucherOffer offer) {
        return new Reward.OfVoucher(offer);
    }
}
