package dev.stampbook.setup.page;

import org.jspecify.annotations.Nullable;

/// One of the four steps as the head of the page shows it; with an address once it can be gone to.
public record Mark(int number, String label, @Nullable String address, boolean current) {

    /// The style names of the mark.
    public String style() {
        if (current) {
            return "steps__one steps__one--current";
        }
        return address == null ? "steps__one" : "steps__one steps__one--open";
    }

    /// What tells screen readers that this is where they are.
    public @Nullable String mark() {
        return current ? "step" : null;
    }
}
