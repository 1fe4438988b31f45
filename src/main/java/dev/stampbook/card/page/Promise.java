package dev.stampbook.card.page;

import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// What a card leads to: the reward, after how much, and what exactly it is for.
public record Promise(Texts.Said title, String when, Texts.@Nullable Said appliesTo) {}
