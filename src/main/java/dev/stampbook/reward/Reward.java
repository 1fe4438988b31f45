package dev.stampbook.reward;

import dev.stampbook.platform.Texts;
import dev.stampbook.platform.json.Kind;
import org.jspecify.annotations.Nullable;

/// What is promised at a goal or milestone.
public sealed interface Reward {

    /// One sentence that a team member can say, at most 60 characters in each language.
    Texts title();

    /// The same, for trying it out without taking anything from anybody.
    default Reward rehearsed() {
        return switch (this) {
            case Award award -> award;
            case OfVoucher(var offer) -> new OfVoucher(offer.rehearsed());
        };
    }

    /// Text and picture, handed over on sight; nothing to redeem, and so open to screenshots.
    @Kind("award")
    record Award(Texts title, @Nullable Texts description, @Nullable String picture)
            implements Reward {}

    /// A right that is issued and redeemed once.
    @Kind("voucher")
    record OfVoucher(VoucherOffer offer) implements Reward {
        @Override
        public Texts title() {
            return offer.title();
        }
    }
}
