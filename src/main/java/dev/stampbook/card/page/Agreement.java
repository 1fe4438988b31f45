package dev.stampbook.card.page;

/// Something to agree to, by a press of its own.
public record Agreement(String name, String words, boolean agreed) {}
