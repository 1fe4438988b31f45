package dev.stampbook.card;

import dev.stampbook.reward.Voucher;
import java.util.List;

/// A card with what belongs to it as it is shown: its program in the version that counts for it,
/// and the vouchers of its owner, oldest first.
public record CardInHand(Card card, Program program, List<Voucher> vouchers) {

    public CardInHand {
        vouchers = List.copyOf(vouchers);
    }
}
