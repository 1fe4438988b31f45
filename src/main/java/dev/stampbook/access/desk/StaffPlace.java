package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import dev.stampbook.platform.Actor.Right;
import org.springframework.stereotype.Component;

/// Staff members, in the navigation.
@Component
class StaffPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.staff";
    }

    @Override
    public String path() {
        return "/desk/staff";
    }

    @Override
    public Group group() {
        return Group.BUSINESS;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Right right() {
        return Right.MANAGE;
    }
}
