package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import org.springframework.stereotype.Component;

/// Uses vouchers: of any number of attempts at one voucher, one succeeds.
@Component
public class Redeeming implements Deed<ToRedeem, RedeemOutcome> {

    Redeeming() {}

    /// One outcome per wish, in their order.
    @Override
    public List<RedeemOutcome> perform(
            MerchantId merchant, List<ToRedeem> wishes, Changes changes) {
        throw new UnsupportedOperationException("redeem");
    }
}
