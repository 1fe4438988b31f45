package dev.stampbook.card;

record CardLook(String look) {

    String style() {
        return "card card--" + look;
    }
}
