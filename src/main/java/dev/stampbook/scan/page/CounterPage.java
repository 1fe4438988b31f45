package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The counter: where it is, the field, and the answer to the last scan if there was one. It holds
/// as well what its script shows when nobody answers.
public record CounterPage(
        Phrases words, Station station, String scanId, int stampsMax, @Nullable Told told) {

    /// What every page of the counter tells its layout.
    public Layout layout() {
        return new Layout(
                        words.language(),
                        words.say("counter.title"),
                        List.of(
                                "button", "field", "outcome", "finder", "waiting", "modes", "strip",
                                "tongues"),
                        List.of("scan/counter"))
                .installable("/counter/manifest.json");
    }

    /// The languages that whoever works here may read.
    public Tongues tongues() {
        return Tongues.of(words, "");
    }

    /// Whether the field is what is typed into next, and not an amount that is asked for.
    public boolean ready() {
        return told == null || told.choices().stream().allMatch(choice -> choice.bill() == null);
    }

    /// Whether more than one stamp can be added at once.
    public boolean many() {
        return stampsMax > 1;
    }

    /// An empty answer of each tone, to be filled.
    public List<Told> blanks() {
        return List.of(
                Told.plain(Told.Tone.GOOD, ""),
                Told.plain(Told.Tone.ASK, ""),
                Told.plain(Told.Tone.BAD, ""));
    }

    /// A stamp that is kept until the line is back.
    public Told kept() {
        return Told.plain(
                Told.Tone.WAIT, words.say("counter.not_yet"), words.say("counter.not_yet_line"));
    }

    /// What cannot be done without a line.
    public Told lineNeeded() {
        return Told.plain(
                Told.Tone.BAD, words.say("counter.line_down"), words.say("counter.line_needed"));
    }

    /// What was not understood, or not answered as it should have been.
    public Told failed() {
        return Told.plain(
                Told.Tone.BAD, words.say("counter.failed"), words.say("counter.failed_line"));
    }

    /// Whoever was signed in here is not any more.
    public Told signedOut() {
        return Told.plain(
                Told.Tone.BAD,
                words.say("counter.signed_out"),
                words.say("counter.signed_out_line"));
    }
}
