package dev.stampbook.reward.api;

import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.offer.CodeForm;
import dev.stampbook.reward.offer.RewardForm.RestrictionsForm;
import dev.stampbook.reward.offer.RewardForm.VoucherForm;
import org.jspecify.annotations.Nullable;

/// The body that issues a voucher: for a card, a customer or whoever bears it, and the fields of a
/// voucher reward.
public record NewVoucher(
        @Nullable String card,
        @Nullable String customer,
        @Nullable String sourceReference,
        Texts title,
        @Nullable Texts appliesTo,
        @Nullable Texts description,
        @Nullable Texts terms,
        @Nullable String picture,
        VoucherOffer.Path redemption,
        VoucherOffer.@Nullable Proof proof,
        @Nullable CodeForm redeemCode,
        VoucherOffer.@Nullable Reveal reveal,
        VoucherOffer.@Nullable Closing closing,
        @Nullable Validity validity,
        @Nullable Activation activation,
        @Nullable RestrictionsForm restrictions,
        @Nullable Money faceValue) {

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "NewVoucher[…]";
    }

    /// What is promised, apart from whom it is for.
    public VoucherForm form() {
        return new VoucherForm(
                title,
                appliesTo,
                description,
                terms,
                picture,
                redemption,
                proof,
                redeemCode,
                reveal,
                closing,
                validity,
                activation,
                restrictions,
                faceValue);
    }
}
