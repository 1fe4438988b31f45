package dev.stampbook.card;

class CardPages {

    String show() {
        return "card/show";
    }

    String list() {
        return "card/list.jte";
    }
}
