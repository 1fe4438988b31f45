package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One join link: its code as long as it is good, then what became of it.
public record JoinLinkPage(
        Phrases words,
        Station station,
        String address,
        String program,
        @Nullable Code code,
        @Nullable Told told) {

    /// What a first-timer scans, what it is worth, and until when.
    public record Code(String svg, String worth, String until) {}

    /// What it tells its layout.
    public Layout layout() {
        return new Layout(
                words.language(),
                words.say("counter.join"),
                List.of("button", "modes", "symbol", "outcome"),
                code == null ? List.of() : List.of("scan/join"));
    }
}
