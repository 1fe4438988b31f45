package dev.stampbook.merchant.desk;

import org.springframework.stereotype.Component;

/// Locations, in the navigation.
@Component
class LocationsPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.locations";
    }

    @Override
    public String path() {
        return "/desk/locations";
    }

    @Override
    public Group group() {
        return Group.BUSINESS;
    }

    @Override
    public int order() {
        return 3;
    }
}
