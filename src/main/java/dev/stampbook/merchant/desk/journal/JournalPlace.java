package dev.stampbook.merchant.desk.journal;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// The journal, in the navigation.
@Component
class JournalPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.journal";
    }

    @Override
    public String path() {
        return "/desk/journal";
    }

    @Override
    public Group group() {
        return Group.RECORDS;
    }

    @Override
    public int order() {
        return 1;
    }
}
