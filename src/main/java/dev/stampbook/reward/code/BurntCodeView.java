package dev.stampbook.reward.code;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.reward.code.BurntCodes.BurntCode;
import java.time.Instant;

/// A burnt code as the public API shows it, with the voucher that had it.
record BurntCodeView(String code, String voucher, Instant burntAt) {

    static BurntCodeView of(BurntCode burnt) {
        return new BurntCodeView(
                burnt.code(), PublicId.of(IdKind.VOUCHER, burnt.voucher()), burnt.at());
    }

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "BurntCodeView[%s, …]".formatted(voucher);
    }
}
