package dev.stampbook.merchant.desk;

import org.springframework.stereotype.Component;

/// The first page, in the navigation.
@Component
class HomePlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.home";
    }

    @Override
    public String path() {
        return "/desk";
    }

    @Override
    public Group group() {
        return Group.DAY;
    }

    @Override
    public int order() {
        return 1;
    }
}
