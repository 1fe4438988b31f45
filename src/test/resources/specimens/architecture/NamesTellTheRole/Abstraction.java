package dev.stampbook.card;

class Abstraction {}
