package dev.stampbook.card;

class Card {
}
