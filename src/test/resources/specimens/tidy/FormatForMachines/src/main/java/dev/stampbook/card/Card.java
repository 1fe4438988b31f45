package dev.stampbook.card;

class Card {

    String number(int number) {
        return "%06d".formatted(number);
    }

    String other(int number) {
        return String.format("%,d of %s", number, number)
                + String.format(Locale.ROOT, "%d", number)
                + "%s".formatted(number);
    }
}
