package dev.stampbook.card;

class Counting {

    Counting(int start) {
        int first = start;
        int second = first;
        count(second);
    }

    int fits(int start) {
        return start;
    }
}
