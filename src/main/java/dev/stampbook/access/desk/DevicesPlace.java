package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import dev.stampbook.platform.Actor.Right;
import org.springframework.stereotype.Component;

/// Devices, in the navigation.
@Component
class DevicesPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.devices";
    }

    @Override
    public String path() {
        return "/desk/devices";
    }

    @Override
    public Group group() {
        return Group.BUSINESS;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Right right() {
        return Right.MANAGE;
    }
}
