package dev.stampbook.card.join;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;

/// Says that the link was sent, and to which address, whether somebody is known there or not;
/// `join` is where another address can be typed.
public record SentPage(
        Layout layout, Phrases words, String merchant, String address, String join, Told told) {

    /// What comes, where it is to be opened, and what else may be done.
    public record Told(String line, String hint, String back) {}
}
