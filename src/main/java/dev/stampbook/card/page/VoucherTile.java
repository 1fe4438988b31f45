package dev.stampbook.card.page;

import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// A voucher in the list of a card: what, why, until when, where it is used (none once ended), and
/// whether it is used up although it can still be looked at.
public record VoucherTile(
        Texts.Said title,
        Texts.@Nullable Said appliesTo,
        String reason,
        String state,
        boolean used,
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
