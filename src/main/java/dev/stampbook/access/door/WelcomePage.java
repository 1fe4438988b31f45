package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;

/// The front page; `way` leads those who are signed in to where they work, the others to sign in.
public record WelcomePage(
        Layout layout, Phrases words, String csrf, String way, boolean known, Tongues tongues) {

    /// What the one button says.
    public String go() {
        return known ? words.say("welcome.go_on") : words.say("sign_in.go");
    }
}
