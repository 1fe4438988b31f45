package dev.stampbook.reward.api;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.Voucher.Owner;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.VoucherOwners;
import dev.stampbook.reward.Vouchers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds the vouchers of a card that was shown where a voucher was meant; which one, the till asks.
@Component
class ChoosingVouchers implements Deed<Owner, Refused> {

    private final ObjectProvider<VoucherOwners> cards;
    private final Vouchers vouchers;
    private final Transactions transactions;
    private final Clock clock;

    ChoosingVouchers(
            ObjectProvider<VoucherOwners> cards,
            Vouchers vouchers,
            Transactions transactions,
            Clock clock) {
        this.cards = cards;
        this.vouchers = vouchers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A voucher to choose, as its owner and the staff call it.
    record Choice(String id, Texts title, @Nullable Texts appliesTo, VoucherOffer.Path redemption) {

        private static Choice of(Voucher voucher) {
            return new Choice(
                    PublicId.of(IdKind.VOUCHER, voucher.id()),
                    voucher.offer().title(),
                    voucher.offer().appliesTo(),
                    voucher.offer().redemption());
        }
    }

    /// The owner of the card that the text names, when it names one.
    Optional<Owner> owner(MerchantId merchant, String text) {
        return transactions.reading(
                merchant,
                () ->
                        cards.stream()
                                .flatMap(
                                        each ->
                                                each
                                                        .named(merchant, List.of(text))
                                                        .values()
                                                        .stream())
                                .findFirst());
    }

    @Override
    public List<Refused> perform(MerchantId merchant, List<Owner> owners, Changes changes) {
        var active = vouchers.activeFor(merchant, owners, clock.instant());
        return owners.stream()
                .map(owner -> active.getOrDefault(owner, List.of()))
                .map(list -> list.stream().map(Choice::of).toList())
                .map(list -> Refused.because(RewardRefusal.CHOOSE_VOUCHER, "vouchers", list))
                .toList();
    }
}
