package dev.stampbook.card;

class FourArms {

    void stamp(int a, int b, int c, int d) {
        Runnable later = () -> System.out.println("" + a + b + c + d + this + hashCode());
        later.run();
    }
}
