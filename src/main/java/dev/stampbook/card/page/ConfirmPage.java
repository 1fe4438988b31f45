package dev.stampbook.card.page;

import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;

/// Asks back before a voucher is used, where no script could ask the thumb to stay.
public record ConfirmPage(
        Layout layout, Phrases words, String csrf, Texts.Said title, String address, String back) {}
