package dev.stampbook.reward;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redeeming.RedeemOutcome.Absent;
import dev.stampbook.reward.Redeeming.RedeemOutcome.NotRedeemed;
import dev.stampbook.reward.Redeeming.RedeemOutcome.Redeemed;
import dev.stampbook.reward.Voucher.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The state of a list of wishes to redeem while they are decided one after the other.
final class RedeemCounter {

    private final Merchant merchant;
    private final Loaded loaded;
    private final Map<UUID, Voucher> vouchers;
    private final Ids ids;
    private final List<Done> deeds = new ArrayList<>();

    /// What was found and locked for the whole list.
    record Loaded(
            Map<ToRedeem.Target, VoucherTargets.Lead> leads,
            Map<UUID, Voucher> vouchers,
            Set<UUID> stoppedCards) {}

    /// One wish that was granted.
    private record Done(String type, Voucher voucher, Redemption redemption, ToRedeem wish) {}

    RedeemCounter(Merchant merchant, Loaded loaded, Ids ids) {
        this.merchant = merchant;
        this.loaded = loaded;
        this.vouchers = new HashMap<>(loaded.vouchers());
        this.ids = ids;
    }

    RedeemOutcome decide(ToRedeem wish) {
        var lead = Objects.requireNonNull(loaded.leads().get(wish.target()));
        if (lead.sharedAlone()) {
            return new NotRedeemed(Refused.because(RewardRefusal.CODE_IS_SHARED), null);
        }
        return meant(lead, wish)
                .<RedeemOutcome>map(voucher -> decide(voucher, attempt(voucher, lead, wish), wish))
                .orElseGet(Absent::new);
    }

    List<Voucher> used() {
        return deeds.stream()
                .filter(deed -> deed.type().equals("voucher.redeemed"))
                .map(Done::voucher)
                .toList();
    }

    List<Redemption> attached() {
        return deeds.stream()
                .filter(deed -> !deed.type().equals("voucher.redeemed"))
                .map(Done::redemption)
                .toList();
    }

    List<Voucher.Owner> owners() {
        return deeds.stream().map(deed -> deed.voucher().owner()).toList();
    }

    List<JournalEntry> entries(VoucherJournal.Lines lines) {
        return deeds.stream().map(deed -> line(lines, deed)).toList();
    }

    private static JournalEntry line(VoucherJournal.Lines lines, Done deed) {
        var wish = deed.wish();
        return lines.redemption(
                deed.type(),
                deed.voucher(),
                deed.redemption(),
                new VoucherJournal.Occasion(wish.actor(), wish.at(), wish.location()));
    }

    /// The voucher that a lead means: the oldest that works, else the oldest that its till may
    /// complete, else the newest, whose story the refusal tells.
    private Optional<Voucher> meant(VoucherTargets.Lead lead, ToRedeem wish) {
        return lead.vouchers().stream()
                .map(vouchers::get)
                .filter(Objects::nonNull)
                .filter(voucher -> lead.owner() == null || voucher.belongsTo(lead.owner()))
                .sorted(Comparator.comparing(Voucher::id).reversed())
                .max(Comparator.comparingInt(voucher -> promise(voucher, lead, wish)));
    }

    private int promise(Voucher voucher, VoucherTargets.Lead lead, ToRedeem wish) {
        if (voucher.activeAt(wish.at())) {
            return 2;
        }
        return voucher.redeem(attempt(voucher, lead, wish)) instanceof Decision.Attach ? 1 : 0;
    }

    private RedemptionRules.Attempt attempt(
            Voucher voucher, VoucherTargets.Lead lead, ToRedeem wish) {
        var card = voucher.owner().card();
        return new RedemptionRules.Attempt(
                merchant,
                wish.channel(),
                live(voucher, wish) ? VoucherOffer.Proof.LIVE : wish.proof(),
                wish.bill().amount(),
                wish.location(),
                lead.codeShown(),
                card != null && loaded.stoppedCards().contains(card),
                wish.at());
    }

    /// Whether the text that was shown rotates and is the one of this moment.
    private static boolean live(Voucher voucher, ToRedeem wish) {
        return wish.target() instanceof ToRedeem.Target.ByToken shown
                && shown.rotating()
                        .flatMap(
                                text ->
                                        Totp.ROTATING_QR.accept(
                                                new TotpKey(voucher.secrets().rotationKey()),
                                                text.stated(),
                                                text.value(),
                                                wish.at()))
                        .isPresent();
    }

    private RedeemOutcome decide(Voucher voucher, RedemptionRules.Attempt attempt, ToRedeem wish) {
        return switch (voucher.redeem(attempt)) {
            case Decision.Refuse(var no) -> new NotRedeemed(no.in(attempt.zone()), voucher);
            case Decision.Use() -> {
                var redemption = redemption(voucher, wish);
                yield done("voucher.redeemed", voucher.used(redemption), redemption, wish);
            }
            case Decision.Attach() -> {
                var redemption =
                        Objects.requireNonNull(voucher.redemption()).with(wish.bill(), wish.at());
                yield done("redemption.completed", voucher.attached(redemption), redemption, wish);
            }
        };
    }

    private Redeemed done(String type, Voucher voucher, Redemption redemption, ToRedeem wish) {
        vouchers.put(voucher.id(), voucher);
        deeds.add(new Done(type, voucher, redemption, wish));
        return new Redeemed(voucher, redemption);
    }

    private Redemption redemption(Voucher voucher, ToRedeem wish) {
        return new Redemption(
                ids.next(),
                voucher.id(),
                wish.channel(),
                Journal.shown(wish.actor()),
                wish.actor().id(),
                wish.location(),
                wish.bill(),
                wish.at(),
                null,
                null);
    }
}
