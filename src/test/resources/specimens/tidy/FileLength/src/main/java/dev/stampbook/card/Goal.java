package dev.stampbook.card;
class Goal {}
