package dev.stampbook.card;

class Stamping implements Runnable {

    void process(Card card) {}

    void handleStamp(Card card) {}

    void doStamp(Card card) {}

    void done(Card card) {}

    @Override
    public void handle(Card card) {}

    void stamp(Card card) {}
}
