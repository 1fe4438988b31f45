package dev.stampbook.merchant;

import dev.stampbook.platform.Money;

/// The settings of a business as the API shows them.
record SettingsView(
        long stampUndoSeconds,
        long redemptionCancelSeconds,
        long redemptionOverruleSeconds,
        int reversalGraceDays,
        Money liveProofFrom,
        long joinLinkSeconds) {

    static SettingsView of(MerchantSettings settings, String currency) {
        return new SettingsView(
                settings.undoSeconds(),
                settings.cancelSeconds(),
                settings.overruleSeconds(),
                settings.graceDays(),
                new Money(settings.liveProofFrom(), currency),
                settings.joinLinkSeconds());
    }
}
