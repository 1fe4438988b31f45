package dev.stampbook.card.own;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;

/// Everything is gone; `path` is that of the card which the browser shall forget.
public record ErasedPage(Layout layout, Phrases words, String path, String merchant) {}
