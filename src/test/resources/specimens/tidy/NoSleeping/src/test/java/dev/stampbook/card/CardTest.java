package dev.stampbook.card;

class CardTest {

    void waits() {
        Thread.sleep(10);
        TimeUnit.SECONDS.sleep(1);
        sleep("in the words of a story");
    }
}
