package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import dev.stampbook.platform.Actor.Right;
import org.springframework.stereotype.Component;

/// API keys, in the navigation.
@Component
class KeysPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.keys";
    }

    @Override
    public String path() {
        return "/desk/keys";
    }

    @Override
    public Group group() {
        return Group.BUSINESS;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Right right() {
        return Right.KEYS;
    }
}
