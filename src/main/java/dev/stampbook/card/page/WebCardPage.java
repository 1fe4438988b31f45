package dev.stampbook.card.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// The customer's card: progress in words, the code to be scanned, vouchers by expiry with the
/// reason of each, and those that ended.
public record WebCardPage(
        Layout layout,
        Phrases words,
        Face face,
        String progress,
        String qr,
        String number,
        List<VoucherTile> ready,
        List<VoucherTile> ended) {}
