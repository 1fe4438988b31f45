package dev.stampbook.scan;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Reached;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.customer.Customer;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Granting.Granted;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.Voucher;
import dev.stampbook.scan.ScanOutcome.Question.Asks;
import dev.stampbook.scan.TakenScan.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what came of a list of scans into their outcomes.
final class Teller {

    private final ScanWords words;
    private final Map<UUID, Customer> owners;

    Teller(ScanWords words, Map<UUID, Customer> owners) {
        this.words = words;
        this.owners = owners;
    }

    /// One taken scan per decision; stamps and redemptions come in the order of their decisions.
    List<TakenScan> tell(
            List<Decision> decisions,
            Iterator<StampOutcome> stamped,
            Iterator<RedeemOutcome> redeemed) {
        var taken = new HashMap<UUID, TakenScan>();
        var all = new ArrayList<TakenScan>();
        for (var decision : decisions) {
            var one =
                    switch (decision.intent()) {
                        case Intent.Stamp _ -> stamped(decision, stamped.next());
                        case Intent.Redeem _ -> redeemed(decision, redeemed.next());
                        case Intent.Show show -> plain(decision, shown(decision, show));
                        case Intent.Choose choose -> plain(decision, choice(decision, choose));
                        case Intent.Refuse(var no) -> plain(decision, refused(decision, no, null));
                        case Intent.Repeat(var earlier) -> earlier.again(decision.scan());
                        case Intent.SameAs(var first) ->
                                Objects.requireNonNull(taken.get(first.id()))
                                        .again(decision.scan());
                        case Intent.Shrug() -> plain(decision, unknown(decision));
                    };
            taken.put(decision.scan().id(), one);
            all.add(one);
        }
        return all;
    }

    private static TakenScan plain(Decision decision, ScanOutcome outcome) {
        return TakenScan.of(decision, Made.NOTHING, outcome);
    }

    private TakenScan stamped(Decision decision, StampOutcome outcome) {
        return switch (outcome) {
            case StampOutcome.Stamped done ->
                    TakenScan.of(
                            decision, new Made(done.entry().id(), null), stamped(decision, done));
            case StampOutcome.Question(var last, var hand) -> {
                var seconds = Duration.between(last.at(), decision.scan().at()).abs().toSeconds();
                var by = last.by().name();
                var values = Map.of("seconds", seconds, "by", by == null ? "" : by);
                var key = by == null ? "scan.question.one_more" : "scan.question.one_more_by";
                yield plain(
                        decision,
                        new ScanOutcome.Question(
                                words.say(decision.scan(), key, values),
                                Asks.ONE_MORE,
                                null,
                                summary(decision, hand),
                                null,
                                last.at(),
                                by));
            }
            case StampOutcome.NotStamped(var no, var hand) ->
                    plain(
                            decision,
                            asksAmount(decision, no)
                                    ? amount(decision, no, summary(decision, hand))
                                    : refused(decision, no, summary(decision, hand)));
            case StampOutcome.Absent() -> plain(decision, unknown(decision));
        };
    }

    private ScanOutcome stamped(Decision decision, StampOutcome.Stamped done) {
        var card = summary(decision, done.hand());
        var rewards = done.granted().stream().map(one -> granted(decision, one)).toList();
        var goals =
                done.reached().stream()
                        .flatMap(
                                one ->
                                        one instanceof Reached.OfGoal goal
                                                ? List.of(goal).stream()
                                                : List.<Reached.OfGoal>of().stream())
                        .map(goal -> new ScanOutcome.Stamped.Goal(goal.stamps(), goal.cycle()))
                        .toList();
        var added = done.entry().count();
        var values = new HashMap<String, Object>();
        values.put("added", added);
        values.put("stamps", card.stamps());
        values.put("goal", card.goal());
        values.put("rewards", rewards.size());
        values.put("kept", card.kept());
        values.put("cut", done.cut() ? "yes" : "no");
        values.put("carried", done.entry().after().remainder() > 0 ? "yes" : "no");
        if (!rewards.isEmpty()) {
            values.put("title", rewards.getFirst().title());
        }
        var key = rewards.isEmpty() ? "scan.stamped" : "scan.stamped_reward";
        return new ScanOutcome.Stamped(
                words.say(decision.scan(), key, values),
                card,
                done.entry().publicId(),
                added,
                done.cut(),
                goals,
                rewards);
    }

    private ScanOutcome.Stamped.Granted granted(Decision decision, Granted granted) {
        var voucher = granted.voucher();
        return new ScanOutcome.Stamped.Granted(
                voucher == null ? "award" : "voucher",
                granted.reward().title(),
                voucher == null ? null : summary(decision, voucher));
    }

    private TakenScan redeemed(Decision decision, RedeemOutcome outcome) {
        return switch (outcome) {
            case RedeemOutcome.Redeemed(var voucher, var redemption) ->
                    TakenScan.of(
                            decision,
                            new Made(null, redemption.id()),
                            new ScanOutcome.Redeemed(
                                    titled(decision, "scan.redeemed", voucher.offer().title()),
                                    summary(decision, voucher),
                                    PublicId.of(IdKind.REDEMPTION, redemption.id()),
                                    redemption.at()));
            case RedeemOutcome.NotRedeemed(var no, var voucher) -> {
                var seen = voucher == null ? null : summary(decision, voucher);
                yield plain(
                        decision,
                        asksAmount(decision, no)
                                ? amount(decision, no, seen)
                                : refused(decision, no, seen));
            }
            case RedeemOutcome.Absent() -> plain(decision, unknown(decision));
        };
    }

    private ScanOutcome shown(Decision decision, Intent.Show show) {
        var voucher = show.voucher();
        var seen = summary(decision, voucher);
        return show.refused()
                .map(no -> refused(decision, no, seen))
                .orElseGet(
                        () ->
                                new ScanOutcome.Ready(
                                        titled(decision, "scan.voucher", voucher.offer().title()),
                                        seen,
                                        show.live()));
    }

    private ScanOutcome choice(Decision decision, Intent.Choose choose) {
        var hand = ((Subject.OfCard) decision.subject()).hand();
        var vouchers =
                choose.vouchers().stream().map(voucher -> summary(decision, voucher)).toList();
        return new ScanOutcome.Choose(
                words.say(decision.scan(), "scan.choose", Map.of("count", vouchers.size())),
                summary(decision, hand),
                vouchers);
    }

    private ScanOutcome amount(Decision decision, Refused no, @Nullable Object seen) {
        var least = no.facts().get("minimum_bill");
        return new ScanOutcome.Question(
                words.say(decision.scan(), "scan.question.amount", Map.of()),
                Asks.AMOUNT,
                least instanceof Money bill ? bill.currency() : (String) no.facts().get("currency"),
                seen instanceof CardSummary card ? card : null,
                seen instanceof VoucherSummary voucher ? voucher : null,
                null,
                null);
    }

    private ScanOutcome unknown(Decision decision) {
        return new ScanOutcome.Unknown(words.say(decision.scan(), "scan.unknown", Map.of()));
    }

    private ScanOutcome refused(Decision decision, Refused no, @Nullable Object seen) {
        return new ScanOutcome.NotDone(
                words.refused(decision.scan(), no),
                no.reason().code(),
                no.facts().get("retry_at") instanceof Instant at ? at : null,
                no.facts(),
                seen instanceof CardSummary card ? card : null,
                seen instanceof VoucherSummary voucher ? voucher : null);
    }

    /// Only staff can be asked how much it was.
    private static boolean asksAmount(Decision decision, Refused no) {
        return decision.scan().mode() == ScanMode.MANUAL
                && (no.reason() == CardRefusal.AMOUNT_REQUIRED
                        || no.reason() == RewardRefusal.AMOUNT_REQUIRED);
    }

    private String titled(Decision decision, String key, Texts title) {
        return words.say(decision.scan(), key, Map.of("title", title));
    }

    private CardSummary summary(Decision decision, CardInHand hand) {
        return CardSummary.of(
                hand, name(decision.scan(), hand.customer()), decision.scan().times().received());
    }

    private VoucherSummary summary(Decision decision, Voucher voucher) {
        return VoucherSummary.of(
                voucher,
                name(decision.scan(), owner(decision, voucher)),
                decision.scan().times().received());
    }

    /// Nobody for a bearer voucher.
    private @Nullable Customer owner(Decision decision, Voucher voucher) {
        if (decision.subject() instanceof Subject.OfCard(var hand, var _)) {
            return hand.customer();
        }
        var owner = voucher.owner().customer();
        return owner == null ? null : owners.get(owner);
    }

    /// Names are for staff who stand at the counter, never for a screen that faces customers.
    private static @Nullable String name(Scan scan, @Nullable Customer customer) {
        return customer != null
                        && scan.mode() == ScanMode.MANUAL
                        && scan.actor().kind() == Actor.Kind.DEVICE
                ? customer.person().name()
                : null;
    }
}
