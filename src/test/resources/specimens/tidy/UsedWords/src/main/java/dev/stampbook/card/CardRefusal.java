package dev.stampbook.card;

enum CardRefusal implements Refusal {
    COOLDOWN_RUNNING;

    String say(Words words) {
        return words.say(languages, "refusal." + name()) + words.say(languages, "card.lost");
    }
}
