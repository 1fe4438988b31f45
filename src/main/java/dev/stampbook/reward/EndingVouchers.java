package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.reward.code.RedeemCodes;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Writes the ends of vouchers, and speaks with those who hold on to them: asks them to lock first,
/// and tells them after.
@Component
class EndingVouchers {

    private final Vouchers vouchers;
    private final Redemptions redemptions;
    private final RedeemCodes codes;
    private final ObjectProvider<VoucherHolds> holds;

    EndingVouchers(
            Vouchers vouchers,
            Redemptions redemptions,
            RedeemCodes codes,
            ObjectProvider<VoucherHolds> holds) {
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.codes = codes;
        this.holds = holds;
    }

    /// What is locked for a list of vouchers, whoever holds it.
    record HeldCards(List<VoucherHolds.Held> all) {

        /// Which of the cards belong to a stopped program.
        Set<UUID> stopped() {
            var stopped = new HashSet<UUID>();
            all.forEach(held -> stopped.addAll(held.stopped()));
            return stopped;
        }

        /// What events show of the cards.
        Map<UUID, Map<String, @Nullable Object>> shown() {
            var shown = new HashMap<UUID, Map<String, @Nullable Object>>();
            all.forEach(held -> shown.putAll(held.shown()));
            return shown;
        }

        /// Tells those who hold on to vouchers that these ended, and when each did.
        void tell(List<Voucher> ended, Function<Voucher, Instant> at, Changes changes) {
            ended.stream()
                    .map(at)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> all.forEach(held -> held.ended(ended, last, changes)));
        }
    }

    /// Locks what vouchers from these cards may hold.
    HeldCards lock(MerchantId merchant, Collection<UUID> cards) {
        return new HeldCards(
                cards.isEmpty()
                        ? List.of()
                        : holds.stream().map(hold -> hold.lock(merchant, cards)).toList());
    }

    /// Writes uses, and receipts that tills attached to earlier ones.
    void used(List<Voucher> used, List<Redemption> attached, Changes changes) {
        vouchers.use(changes, used);
        redemptions.add(
                changes, used.stream().map(Voucher::redemption).filter(Objects::nonNull).toList());
        redemptions.attach(changes, attached);
    }

    /// Codes of pools that were handed out with them never go back: they are burnt.
    void voided(List<Voucher> voided, Changes changes) {
        vouchers.end(changes, voided);
        var burnt = voided.stream().flatMap(voucher -> Stream.ofNullable(voucher.code()));
        burnt.forEach(
                code ->
                        Optional.ofNullable(code.burntAt())
                                .ifPresent(at -> codes.burn(changes, code.id(), at)));
    }
}
