// breaks
package dev.stampbook.card;

class CardUtils {}
