// breaks
package dev.stampbook.card;

class SevenHands {

    SevenHands(int a, int b, int c, int d, int e, int f, int g) {}
}
