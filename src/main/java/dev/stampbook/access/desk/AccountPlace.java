package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// One’s own account, in the navigation.
@Component
class AccountPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.account";
    }

    @Override
    public String path() {
        return "/desk/account";
    }

    @Override
    public Group group() {
        return Group.SELF;
    }

    @Override
    public int order() {
        return 1;
    }
}
