package dev.stampbook.platform.json;

import org.jspecify.annotations.Nullable;

/// What a change says of a text: the new one, or null to take it away. What the change leaves out
/// is no patch at all.
public record Patch(@Nullable String text) {

    /// A new text; an empty one takes away.
    public static Patch to(@Nullable String text) {
        return new Patch(text);
    }

    /// A mask: patches carry personal data.
    @Override
    public String toString() {
        return "Patch[…]";
    }

    /// The text that was sent, or null when the change left it out or takes it away.
    public static @Nullable String said(@Nullable Patch patch) {
        return patch == null ? null : patch.text;
    }
}
