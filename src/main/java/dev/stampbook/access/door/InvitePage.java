package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first password of somebody invited; `person` is missing once the invitation has ended, and
/// then the refusal says so.
public record InvitePage(
        Layout layout,
        Phrases words,
        Form form,
        Tongues tongues,
        @Nullable Person person,
        @Nullable String refusal) {

    /// Where the page is, and the token of its forms.
    public record Form(String address, String csrf) {}

    /// Who comes, how she will sign in, and to which business.
    public record Person(String name, String login, String business) {}

    /// Who invites whom.
    public String greeting(Person invited) {
        return words.say(
                "invite.hello", Map.of("name", invited.name(), "merchant", invited.business()));
    }

    /// What the page is about: choosing, or that it is too late for it.
    public String heading() {
        return person == null ? words.say("invite.ended") : words.say("invite.title");
    }
}
