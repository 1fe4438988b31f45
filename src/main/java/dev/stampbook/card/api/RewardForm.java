package dev.stampbook.card.api;

import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.json.Kind;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import org.jspecify.annotations.Nullable;

/// A reward as the public API spells it.
sealed interface RewardForm {

    /// One sentence that a team member can say.
    Texts title();

    /// What is handed over at once.
    @Kind("award")
    record AwardForm(Texts title, @Nullable Texts description, @Nullable String picture)
            implements RewardForm {}

    /// What is issued as a voucher; what is left out has the default of the public contract.
    @Kind("voucher")
    record VoucherForm(
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
            @Nullable Money faceValue)
            implements RewardForm {

        private VoucherOffer offer() {
            return new VoucherOffer(
                    title,
                    appliesTo,
                    description,
                    terms,
                    picture,
                    redemption,
                    proof == null ? VoucherOffer.Proof.ANY : proof,
                    redeemCode == null ? null : redeemCode.source(),
                    reveal == null ? VoucherOffer.Reveal.ALWAYS : reveal,
                    closing,
                    validity == null ? new Validity.Unlimited() : validity,
                    activation == null ? new Activation.Now() : activation,
                    RestrictionsForm.read(restrictions),
                    faceValue);
        }
    }

    /// The reward that the form means, once it was checked.
    default Reward reward() {
        return switch (this) {
            case AwardForm(var title, var description, var picture) ->
                    new Reward.Award(title, description, picture);
            case VoucherForm voucher -> new Reward.OfVoucher(voucher.offer());
        };
    }

    /// The form that means the reward.
    static RewardForm of(Reward reward) {
        return switch (reward) {
            case Reward.Award(var title, var description, var picture) ->
                    new AwardForm(title, description, picture);
            case Reward.OfVoucher(var offer) ->
                    new VoucherForm(
                            offer.title(),
                            offer.appliesTo(),
                            offer.description(),
                            offer.terms(),
                            offer.picture(),
                            offer.redemption(),
                            offer.proof(),
                            CodeForm.of(offer.redeemCode()),
                            offer.reveal(),
                            offer.closing(),
                            offer.validity(),
                            offer.activation(),
                            RestrictionsForm.of(offer.restrictions()),
                            offer.faceValue());
        };
    }
}
