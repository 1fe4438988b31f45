package dev.stampbook.scan.kiosk;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.scan.page.Station;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a device becomes a kiosk: what that means, and the PIN that will lead out; `wrong` is why
/// the PIN that was chosen would not do.
public record KioskEntryPage(Phrases words, Station station, @Nullable String wrong) {

    /// What it tells its layout.
    public Layout layout() {
        return new Layout(
                words.language(),
                words.say("kiosk.title"),
                List.of("button", "field", "notice", "modes"),
                List.of());
    }
}
