package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// What a first-timer scans with her own phone: one code for each card there is to take.
public record JoinCodePage(Phrases words, Station station, List<JoinCode> codes) {

    /// A card to take: what it is called, the code, and the address in it for those who type.
    public record JoinCode(String name, String svg, String address) {}

    /// What it tells its layout.
    public Layout layout() {
        return new Layout(
                words.language(),
                words.say("counter.join"),
                List.of("button", "notice", "modes", "symbol"),
                List.of());
    }
}
