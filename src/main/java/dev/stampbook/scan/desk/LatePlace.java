package dev.stampbook.scan.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// Late scans, in the navigation.
@Component
class LatePlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.late";
    }

    @Override
    public String path() {
        return "/desk/late";
    }

    @Override
    public Group group() {
        return Group.RECORDS;
    }

    @Override
    public int order() {
        return 2;
    }
}
