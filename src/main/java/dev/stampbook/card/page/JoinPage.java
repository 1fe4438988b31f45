package dev.stampbook.card.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// The page behind the QR poster: the card and its reward first, then one button.
public record JoinPage(
        Layout layout, Phrases words, String csrf, Face face, List<String> rewards, boolean open) {}
