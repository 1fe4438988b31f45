package dev.stampbook.card.join;

import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// One question of the join page; `optional` are the words that say that it may stay empty, `hint`
/// those that say what the answer is for.
public record JoinField(
        String name,
        Texts.Said label,
        String type,
        String autocomplete,
        @Nullable String optional,
        @Nullable String hint,
        String value) {

    /// Whether an answer is needed.
    public boolean required() {
        return optional == null;
    }

    /// The id of the hint, by which the field is described.
    public @Nullable String described() {
        return hint == null ? null : name + "-hint";
    }
}
