// breaks
package dev.stampbook.card;

class CardHelper {}
