// breaks
package dev.stampbook.card;

class CardService {}
