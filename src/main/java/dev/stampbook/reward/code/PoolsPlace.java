package dev.stampbook.reward.code;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// Code pools, in the navigation of the desk.
@Component
class PoolsPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.pools";
    }

    @Override
    public String path() {
        return "/desk/pools";
    }

    @Override
    public Group group() {
        return Group.CARDS;
    }

    @Override
    public int order() {
        return 4;
    }
}
