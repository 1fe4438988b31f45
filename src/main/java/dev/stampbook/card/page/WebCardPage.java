package dev.stampbook.card.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// The customer's card: how far, the code to be scanned, vouchers by expiry with the reason of
/// each, those that ended, and how far the visits are.
public record WebCardPage(
        Layout layout,
        Phrases words,
        Face face,
        String qr,
        String number,
        List<Promise> ahead,
        List<VoucherTile> ready,
        List<VoucherTile> ended) {}
