// breaks
package dev.stampbook.card;

class CardDto {}
