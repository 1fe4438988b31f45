package dev.stampbook.merchant.logo;

import dev.stampbook.platform.Refusal;

/// Why a picture cannot be a logo.
public enum LogoRefusal implements Refusal {
    /// It is neither PNG nor JPEG, or broken.
    LOGO_UNREADABLE,
    /// It has more dots than are unpacked here.
    LOGO_TOO_LARGE,
    /// It has so few dots that it would be blurred.
    LOGO_TOO_SMALL,
    /// Nothing can be seen on it.
    LOGO_BLANK;

    @Override
    public int status() {
        return 422;
    }
}
