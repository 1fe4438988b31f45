package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is for first-timers: a code worth the stamps of their purchase, or one without, for
/// each card there is to take; and why there is no code, if one was asked for in vain.
public record JoinCodePage(
        Phrases words, Station station, List<JoinCode> codes, @Nullable String wrong) {

    /// A card to take: what it is called, what a purchase may be, and the code without stamps with
    /// the address in it for those who type.
    public record JoinCode(
            String program,
            String name,
            int stampsMax,
            @Nullable String currency,
            String svg,
            String address) {

        /// Whether more than one stamp can be given at once.
        public boolean many() {
            return currency == null && stampsMax > 1;
        }

        /// The id of one of its fields.
        public String field(String name) {
            return name + "-" + program;
        }
    }

    /// What it tells its layout.
    public Layout layout() {
        return new Layout(
                words.language(),
                words.say("counter.join"),
                List.of("button", "field", "fold", "notice", "modes", "symbol"),
                List.of());
    }
}
