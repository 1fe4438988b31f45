package dev.stampbook.card;

import com.example.Tenant;

class Card {

    private Coupon activeCoupon;

    void joinBranch(Tenant merchant) {
        merchant.tenantId();
    }

    record ScanTransaction(Transactions transactions) {}

    String webHook;
    String webhook;

    @Override
    public String getPrincipal() {
        return "tenant";
    }
}
