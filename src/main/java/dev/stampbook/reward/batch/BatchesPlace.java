package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// Batches of vouchers, in the navigation of the desk.
@Component
class BatchesPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.batches";
    }

    @Override
    public String path() {
        return "/desk/batches";
    }

    @Override
    public Group group() {
        return Group.CARDS;
    }

    @Override
    public int order() {
        return 5;
    }
}
