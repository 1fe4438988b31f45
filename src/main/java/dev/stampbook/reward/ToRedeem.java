package dev.stampbook.reward;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.code.RotatingText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wish to use a voucher: who, which one, through which channel, where and when, what was
/// shown, and what is known of the purchase.
public record ToRedeem(
        Actor actor,
        Target target,
        Redemption.Channel channel,
        VoucherOffer.Proof proof,
        Redemption.Bill bill,
        @Nullable UUID location,
        Instant at) {

    /// How a voucher is named.
    public sealed interface Target {

        /// By its id.
        record ById(UUID voucher) implements Target {}

        /// By the text in its QR: the token, or the text that rotates and proves a live screen.
        record ByToken(String token) implements Target {

            /// The rotating text, when it is one.
            Optional<RotatingText> rotating() {
                return RotatingText.parse(token);
            }

            @Override
            public String toString() {
                return "ByToken[…]";
            }
        }

        /// By what somebody typed or a till scanned: its redeem code, else its number.
        record ByText(String text) implements Target {

            @Override
            public String toString() {
                return "ByText[…]";
            }
        }

        /// By a redeem code and the owner who showed it: the way for a code that several share.
        record ByCodeOf(String code, Voucher.Owner owner) implements Target {

            @Override
            public String toString() {
                return "ByCodeOf[…, %s]".formatted(owner);
            }
        }
    }
}
