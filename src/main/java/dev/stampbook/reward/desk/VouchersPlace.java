package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// Vouchers, in the navigation.
@Component
class VouchersPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.vouchers";
    }

    @Override
    public String path() {
        return "/desk/vouchers";
    }

    @Override
    public Group group() {
        return Group.CARDS;
    }

    @Override
    public int order() {
        return 3;
    }
}
