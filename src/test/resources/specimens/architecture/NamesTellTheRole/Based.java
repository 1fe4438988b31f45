package dev.stampbook.card;

class Based {}
