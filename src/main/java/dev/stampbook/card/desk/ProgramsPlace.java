package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// Programs, in the navigation.
@Component
class ProgramsPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.programs";
    }

    @Override
    public String path() {
        return "/desk/programs";
    }

    @Override
    public Group group() {
        return Group.CARDS;
    }

    @Override
    public int order() {
        return 1;
    }
}
