package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// The counter: who stands where, the field, and the answer to the last scan if there was one.
public record CounterPage(
        Layout layout,
        Phrases words,
        String staff,
        String location,
        String csrf,
        String scanId,
        @Nullable Told told) {

    /// Whether the field is what is typed into next, and not an amount that is asked for.
    public boolean ready() {
        return told == null || told.choices().stream().allMatch(choice -> choice.bill() == null);
    }
}
