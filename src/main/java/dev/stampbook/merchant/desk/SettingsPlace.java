package dev.stampbook.merchant.desk;

import org.springframework.stereotype.Component;

/// Settings, in the navigation.
@Component
class SettingsPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.settings";
    }

    @Override
    public String path() {
        return "/desk/settings";
    }

    @Override
    public Group group() {
        return Group.BUSINESS;
    }

    @Override
    public int order() {
        return 6;
    }
}
