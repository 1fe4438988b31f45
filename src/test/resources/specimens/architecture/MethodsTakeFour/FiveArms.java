// breaks
package dev.stampbook.card;

class FiveArms {

    void stamp(int a, int b, int c, int d, int e) {}
}
