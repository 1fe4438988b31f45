package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import org.springframework.stereotype.Component;

/// Cards, in the navigation.
@Component
class CardsPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.cards";
    }

    @Override
    public String path() {
        return "/desk/cards";
    }

    @Override
    public Group group() {
        return Group.CARDS;
    }

    @Override
    public int order() {
        return 2;
    }
}
