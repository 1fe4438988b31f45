package dev.stampbook.setup.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all pages of the set-up have in common: the steps, and the card as it is by now.
public record Frame(
        Layout layout,
        Phrases words,
        String csrf,
        String merchant,
        List<Mark> marks,
        @Nullable Preview preview) {

    /// The languages that it can be read in.
    public Tongues tongues() {
        return Tongues.of(words, "");
    }

    /// The sentence that says how far one is.
    public String progress() {
        return marks.stream()
                .filter(Mark::current)
                .findFirst()
                .map(mark -> words.say("setup.progress", "number", mark.number()))
                .orElseGet(() -> words.say("setup.lead"));
    }
}
