package dev.stampbook.wallet.apple;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;

/// Says that phones will not accept the pass, before somebody wonders; `card` is where the web card
/// is, `file` where the pass is taken from.
public record ApplePassPage(
        Layout layout, Phrases words, String merchant, String card, String file) {}
