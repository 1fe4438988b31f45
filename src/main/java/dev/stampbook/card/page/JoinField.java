package dev.stampbook.card.page;

import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// One question of the join page; `optional` are the words that say that it may stay empty.
public record JoinField(
        String name,
        Texts.Said label,
        String type,
        String autocomplete,
        @Nullable String optional,
        String value) {

    /// Whether an answer is needed.
    public boolean required() {
        return optional == null;
    }
}
