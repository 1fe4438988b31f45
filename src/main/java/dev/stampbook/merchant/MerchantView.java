package dev.stampbook.merchant;

/// A merchant as the operator sees it: never its customers, cards or figures.
record MerchantView(
        String id,
        String name,
        String country,
        String timeZone,
        String locale,
        String currency,
        Quota quota,
        boolean suspended) {

    static MerchantView of(Merchant merchant) {
        return new MerchantView(
                merchant.id().toString(),
                merchant.name(),
                merchant.country(),
                merchant.zone().getId(),
                merchant.locale(),
                merchant.currency(),
                merchant.quota(),
                merchant.suspendedAt() != null);
    }
}
