package dev.stampbook.wallet.apple;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;

/// Says that phones will not accept the pass, before somebody wonders; `card` is where the web card
/// is.
public record ApplePassPage(Layout layout, Phrases words, String merchant, String card) {

    /// Where the pass is taken from.
    public String file() {
        return card + "/card.pkpass";
    }
}
