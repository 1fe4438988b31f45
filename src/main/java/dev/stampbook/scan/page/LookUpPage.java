package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finding a card without a phone: what was typed, the cards of those it fits, and why there are
/// none or not all.
public record LookUpPage(
        Phrases words,
        Station station,
        String typed,
        List<FoundCard> found,
        @Nullable String said) {

    /// What it tells its layout.
    public Layout layout() {
        return new Layout(
                words.language(),
                words.say("counter.look_up"),
                List.of("button", "field", "notice", "modes", "found"),
                List.of());
    }
}
