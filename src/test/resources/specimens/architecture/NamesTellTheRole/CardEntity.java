// breaks
package dev.stampbook.card;

class CardEntity {}
