package dev.stampbook.card.page;

import org.jspecify.annotations.Nullable;

/// What a card leads to: the reward, after how much, and what exactly it is for.
public record Promise(String title, String when, @Nullable String appliesTo) {}
