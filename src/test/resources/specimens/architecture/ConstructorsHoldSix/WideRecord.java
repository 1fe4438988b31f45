package dev.stampbook.card;

record WideRecord(int a, int b, int c, int d, int e, int f, int g) {}
