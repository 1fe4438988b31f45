package dev.stampbook.scan.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import dev.stampbook.platform.Actor.Right;
import org.springframework.stereotype.Component;

/// The counter, in the navigation, for those who may stamp there.
@Component
class CounterPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.counter";
    }

    @Override
    public String path() {
        return "/counter";
    }

    @Override
    public Group group() {
        return Group.DAY;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Right right() {
        return Right.STAMP;
    }
}
