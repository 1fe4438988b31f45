package dev.stampbook.card;

class Hidden {

    public void run() {}
}
