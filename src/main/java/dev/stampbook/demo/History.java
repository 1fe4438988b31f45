package dev.stampbook.demo;

/// How much happened: cards given, stamps that stand, vouchers issued, redemptions, stamps taken
/// back, and attempts that were refused or asked about.
record History(int cards, int stamps, int vouchers, int redemptions, int reversals, int refusals) {

    static final History NONE = new History(0, 0, 0, 0, 0, 0);

    static History card() {
        return new History(1, 0, 0, 0, 0, 0);
    }

    static History stamp(int vouchers) {
        return new History(0, 1, vouchers, 0, 0, 0);
    }

    static History redemption() {
        return new History(0, 0, 0, 1, 0, 0);
    }

    static History reversal() {
        return new History(0, -1, 0, 0, 1, 0);
    }

    static History refusal() {
        return new History(0, 0, 0, 0, 0, 1);
    }

    History and(History more) {
        return new History(
                cards + more.cards,
                stamps + more.stamps,
                vouchers + more.vouchers,
                redemptions + more.redemptions,
                reversals + more.reversals,
                refusals + more.refusals);
    }
}
