package dev.stampbook.card.own;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;

/// Asks once whether everything shall go; `card` is where her card is.
public record ErasePage(Layout layout, Phrases words, String csrf, String card, String merchant) {}
