// breaks
package dev.stampbook.card;

class CardBase {}
