package dev.stampbook.card.page;

import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// A voucher in the list of a card: what, why, until when, and where it is used (none once ended).
public record VoucherTile(
        Texts.Said title,
        Texts.@Nullable Said appliesTo,
        String reason,
        String state,
        @Nullable String address) {

    /// The style names of the tile.
    public String style() {
        return address == null ? "voucher voucher--ended" : "voucher";
    }

    /// The style names of its state.
    public String stateStyle() {
        return address == null ? "voucher__state" : "voucher__state voucher__state--ready";
    }
}
