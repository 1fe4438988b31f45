package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// The first password of somebody invited; `login` is missing once the invitation has ended, and
/// then the refusal says so.
public record InvitePage(
        Layout layout,
        Phrases words,
        String csrf,
        @Nullable String login,
        @Nullable String refusal) {

    /// What the page is about: choosing, or that it is too late for it.
    public String heading() {
        return login == null ? words.say("invite.ended") : words.say("invite.title");
    }
}
