package dev.stampbook.card;

record PureRecord(int stamps) {}
