package dev.stampbook.scan.kiosk;

import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import dev.stampbook.scan.page.Told;

/// What a kiosk says in one language while nobody shows anything, and when the line is down.
public record KioskFace(Phrases words, Tongues.Tongue tongue, boolean first) {

    /// What tells screen readers which language is spoken now.
    public String pressed() {
        return first ? "true" : "false";
    }

    /// A stamp that is kept until the line is back.
    public Told kept() {
        return KioskPage.blank(
                Told.Tone.WAIT, words.say("kiosk.not_yet"), words.say("kiosk.not_yet_line"));
    }

    /// What a customer is told when nothing can be done here.
    public Told ask() {
        return KioskPage.blank(
                Told.Tone.BAD, words.say("kiosk.no_line"), words.say("kiosk.no_line_line"));
    }
}
