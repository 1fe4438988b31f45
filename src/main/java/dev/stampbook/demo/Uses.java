package dev.stampbook.demo;

import dev.stampbook.platform.Actor;
import dev.stampbook.reward.Redemption;
import dev.stampbook.reward.Redemption.Bill;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer.Proof;
import java.time.Instant;
import java.util.Locale;

/// How a customer of the demo uses a voucher: on the path that it has.
record Uses(Stage stage, Visitor who) {

    ToRedeem of(Voucher voucher, Instant at) {
        return switch (voucher.offer().redemption()) {
            case SELF -> bySelf(voucher, at);
            case STAFF -> byStaff(voucher, at);
            case CODE -> byCode(voucher, at);
        };
    }

    private ToRedeem bySelf(Voucher voucher, Instant at) {
        return new ToRedeem(
                Actor.customer(stage.merchant(), who.customer()),
                new Target.ById(voucher.id()),
                Redemption.Channel.CUSTOMER,
                Proof.ANY,
                Bill.NONE,
                null,
                at);
    }

    private ToRedeem byStaff(Voucher voucher, Instant at) {
        return atCounter(new Target.ById(voucher.id()), Proof.LIVE, at);
    }

    /// Typed as people type: in lower case.
    private ToRedeem byCode(Voucher voucher, Instant at) {
        var code = voucher.code();
        var typed = code == null ? voucher.secrets().number() : code.text();
        return atCounter(new Target.ByText(typed.toLowerCase(Locale.ROOT)), Proof.ANY, at);
    }

    private ToRedeem atCounter(Target target, Proof proof, Instant at) {
        var counter = stage.counters().get(who.place());
        return new ToRedeem(
                counter,
                target,
                Redemption.Channel.STAFF,
                proof,
                Bill.NONE,
                counter.location(),
                at);
    }
}
