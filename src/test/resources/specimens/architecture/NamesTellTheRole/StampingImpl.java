// breaks
package dev.stampbook.card;

class StampingImpl {}
