package dev.stampbook.card;

class Card {
	int stamps;
    int goal; 
}
