package dev.stampbook.card.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// The page behind the QR poster: the card and what it leads to first, then one button. `browser`
/// is the secret that a browser keeps once it has joined, so that pressing twice gives one card.
public record JoinPage(
        Layout layout,
        Phrases words,
        String csrf,
        String browser,
        Face face,
        Promise first,
        List<Promise> others,
        boolean open) {}
