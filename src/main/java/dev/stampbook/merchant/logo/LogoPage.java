package dev.stampbook.merchant.logo;

import dev.stampbook.merchant.MerchantLogo;
import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import org.jspecify.annotations.Nullable;

/// The logo of a business as a card shows it, and the form that brings another.
public record LogoPage(
        DeskFrame frame, String merchant, @Nullable Shown shown, Field file, Mistakes mistakes) {

    /// The picture, where it is, and its size in dots.
    public record Shown(String address, int width, int height) {}

    static @Nullable Shown shown(@Nullable MerchantLogo logo, String address) {
        return logo == null ? null : new Shown(address, logo.width(), logo.height());
    }
}
