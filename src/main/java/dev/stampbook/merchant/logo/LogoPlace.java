package dev.stampbook.merchant.logo;

import dev.stampbook.merchant.desk.DeskPlace;
import dev.stampbook.platform.Actor.Right;
import org.springframework.stereotype.Component;

/// The logo, in the navigation.
@Component
class LogoPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.logo";
    }

    @Override
    public String path() {
        return LogoPages.PATH;
    }

    @Override
    public Group group() {
        return Group.BUSINESS;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Right right() {
        return Right.MANAGE;
    }
}
