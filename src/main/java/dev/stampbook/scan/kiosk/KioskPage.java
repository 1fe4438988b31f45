package dev.stampbook.scan.kiosk;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.scan.page.Station;
import dev.stampbook.scan.page.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kiosk: what it says in each language, or that it is locked, and the way out by the PIN;
/// `wrong` is why the PIN before did not do.
public record KioskPage(
        Phrases words,
        Station station,
        List<KioskFace> faces,
        boolean locked,
        @Nullable String wrong) {

    /// What it tells its layout. It is no app of its own, so that it is not left by its icon.
    public Layout layout() {
        return new Layout(
                words.language(),
                words.say("kiosk.title"),
                List.of("button", "field", "notice", "outcome", "finder", "tongues", "kiosk"),
                List.of("scan/kiosk"));
    }

    /// An empty answer of each tone, to be filled.
    public List<Told> blanks() {
        return List.of(
                blank(Told.Tone.GOOD, ""), blank(Told.Tone.ASK, ""), blank(Told.Tone.BAD, ""));
    }

    static Told blank(Told.Tone tone, String title, String... lines) {
        return new Told(tone, title, List.of(lines), null, List.of());
    }
}
