package dev.stampbook.card;
