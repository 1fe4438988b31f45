package dev.stampbook.scan;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.Refused;
import dev.stampbook.reward.Redemption;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.scan.Proofs.Proof;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens at the counter, decided one scan after the other over what was found. Pure: it
/// stamps and redeems nothing, it says what is to be tried.
final class Counter {

    /// A stamp taken while the line was down may be this old.
    private static final Duration QUEUED_MAX = Duration.ofDays(2);

    /// How far the clock of a device may run ahead; also how long a redemption may take to reach
    /// us, since redemptions are never queued.
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final Merchant merchant;
    private final Map<UUID, Subject> subjects;
    private final Map<UUID, EarlierScan> earlier;
    private final Proofs proofs;

    /// `subjects` are what the scans are about, by scan; `earlier` the scans that follow-ups name.
    Counter(
            Merchant merchant,
            Map<UUID, Subject> subjects,
            Map<UUID, EarlierScan> earlier,
            Proofs proofs) {
        this.merchant = merchant;
        this.subjects = subjects;
        this.earlier = earlier;
        this.proofs = proofs;
    }

    Decision decide(Scan scan) {
        var subject = subjects.getOrDefault(scan.id(), new Subject.Nothing());
        return untimely(scan)
                .map(no -> new Decision(scan, wish(scan), subject, no, null, null))
                .orElseGet(() -> proven(scan, subject));
    }

    private Scan.Wish wish(Scan scan) {
        var first = before(scan);
        return first == null ? scan.wish() : scan.wish().after(first.wish());
    }

    private static Optional<Intent> untimely(Scan scan) {
        var taken = scan.times().taken();
        var received = scan.times().received();
        if (taken == null) {
            return Optional.empty();
        }
        if (taken.isAfter(received.plus(SKEW))) {
            return Optional.of(no(ScanRefusal.SCAN_FROM_FUTURE));
        }
        return taken.isBefore(received.minus(QUEUED_MAX))
                ? Optional.of(no(ScanRefusal.SCAN_TOO_OLD))
                : Optional.empty();
    }

    private Decision proven(Scan scan, Subject subject) {
        var wish = wish(scan);
        return switch (proof(scan, subject)) {
            case Proof.Settled(var intent) -> new Decision(scan, wish, subject, intent, null, null);
            case Proof.Still() ->
                    new Decision(scan, wish, subject, intent(scan, subject, false), null, null);
            case Proof.Lively(var step, var until) -> {
                // A device says itself when it was; what comes late proves nothing for now.
                var live = scan.times().received().isBefore(until);
                yield new Decision(scan, wish, subject, intent(scan, subject, live), step, until);
            }
        };
    }

    private Proof proof(Scan scan, Subject subject) {
        var first = before(scan);
        if (first != null) {
            var until = first.liveUntil();
            return until != null && first.live(scan.times().received())
                    ? new Proof.Lively(null, until)
                    : new Proof.Still();
        }
        return switch (subject) {
            case Subject.OfCard(var hand, var live) when live != null ->
                    proofs.of(scan, hand.card().id(), live);
            case Subject.OfVoucher(var voucher, var live) when live != null ->
                    proofs.of(scan, voucher.id(), live);
            case Subject.OfCard _, Subject.OfVoucher _, Subject.SharedCode _, Subject.Nothing _ ->
                    new Proof.Still();
        };
    }

    private Intent intent(Scan scan, Subject subject, boolean live) {
        return switch (subject) {
            case Subject.OfCard card -> card(scan, card, live);
            case Subject.OfVoucher(var voucher, var _) -> voucher(scan, voucher, live);
            case Subject.SharedCode() -> no(RewardRefusal.CODE_IS_SHARED);
            case Subject.Nothing() -> new Intent.Shrug();
        };
    }

    private Intent card(Scan scan, Subject.OfCard card, boolean live) {
        var wish = wish(scan);
        var ready =
                card.hand().vouchers().stream()
                        .filter(voucher -> usable(scan, voucher, live))
                        .toList();
        if (wish.voucher() != null) {
            return card.hand().vouchers().stream()
                    .filter(voucher -> voucher.id().equals(wish.voucher()))
                    .findFirst()
                    .map(voucher -> voucher(scan, voucher, live))
                    .orElseGet(Intent.Shrug::new);
        }
        if (wish.action() == Scan.Action.REDEEM) {
            return ready.isEmpty() ? no(ScanRefusal.NO_VOUCHER_READY) : new Intent.Choose(ready);
        }
        var asked = wish.action() == null && scan.mode() != ScanMode.AUTOPILOT;
        return asked && !ready.isEmpty() && !confirmed(scan)
                ? new Intent.Choose(ready)
                : new Intent.Stamp(stamp(scan, card.hand().card().id()));
    }

    private Intent voucher(Scan scan, Voucher voucher, boolean live) {
        if (wish(scan).action() != Scan.Action.REDEEM) {
            return new Intent.Show(voucher, live, new Standing(voucher, merchant).refusal(scan));
        }
        if (scan.at().isBefore(scan.times().received().minus(SKEW))) {
            return no(ScanRefusal.REDEEM_ONLINE_ONLY);
        }
        return new Intent.Redeem(
                new ToRedeem(
                        scan.actor(),
                        new ToRedeem.Target.ById(voucher.id()),
                        channel(scan),
                        live ? VoucherOffer.Proof.LIVE : VoucherOffer.Proof.ANY,
                        new Redemption.Bill(wish(scan).amount(), null, null),
                        scan.actor().location(),
                        scan.times().received()));
    }

    private ToStamp stamp(Scan scan, UUID card) {
        return new ToStamp(
                scan.actor(),
                new CardRef.ById(card),
                wish(scan).count(),
                wish(scan).amount(),
                scan.mode().stamps(),
                confirmed(scan),
                scan.at(),
                null,
                scan.id());
    }

    /// Whether one more is meant: nobody can be asked at an autopilot, and a yes needs a question.
    private boolean confirmed(Scan scan) {
        var first = before(scan);
        return scan.mode() == ScanMode.AUTOPILOT
                || (first != null
                        && first.outcome() instanceof ScanOutcome.Question question
                        && question.asks() == ScanOutcome.Question.Asks.ONE_MORE);
    }

    private @Nullable EarlierScan before(Scan scan) {
        var first = scan.shown() instanceof Scan.Shown.Before(var id) ? earlier.get(id) : null;
        return first != null && first.sameHolder(scan) ? first : null;
    }

    private static boolean usable(Scan scan, Voucher voucher, boolean live) {
        return voucher.state(scan.times().received()) == Voucher.State.ACTIVE
                && (scan.mode() != ScanMode.KIOSK || atKiosk(voucher, live));
    }

    private static boolean atKiosk(Voucher voucher, boolean live) {
        return switch (voucher.offer().redemption()) {
            case SELF -> true;
            case STAFF -> live;
            case CODE -> false;
        };
    }

    private static Redemption.Channel channel(Scan scan) {
        if (scan.mode() == ScanMode.KIOSK) {
            return Redemption.Channel.KIOSK;
        }
        return scan.actor().kind() == Actor.Kind.API_KEY
                ? Redemption.Channel.TILL
                : Redemption.Channel.STAFF;
    }

    private static Intent no(Refusal reason) {
        return new Intent.Refuse(Refused.because(reason));
    }
}
