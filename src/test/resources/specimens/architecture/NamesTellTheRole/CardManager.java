// breaks
package dev.stampbook.card;

class CardManager {}
