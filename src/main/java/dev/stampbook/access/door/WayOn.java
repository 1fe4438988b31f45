package dev.stampbook.access.door;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody goes on after a form of this door: a page of ours that was asked for, or the one
/// where she works. An address of anybody else counts as none.
record WayOn(String asked) {

    /// Desk, counter, invitations and the door itself; two slashes or a backslash would lead
    /// elsewhere.
    private static final Pattern OWN =
            Pattern.compile(
                    "/(?:(?:desk|counter|sign-in|invites)(?:/[\\w-]+)*/?)?(?:\\?[\\w=&%.-]*)?");

    private static final int LENGTH_MAX = 500;

    static WayOn of(@Nullable String text) {
        var asked = text == null ? "" : text;
        var own = asked.length() <= LENGTH_MAX && OWN.matcher(asked).matches();
        return new WayOn(own ? asked : "");
    }

    /// The same for the address of the next form.
    String query() {
        return asked.isEmpty() ? "" : "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /// Where the person works who was signed in.
    static String home(Actor actor) {
        return actor.may(Right.DESK) ? "/desk" : "/counter";
    }

    /// Where the person goes who was signed in; nobody is led to pages that say no.
    String signedIn(Actor actor) {
        var wanted =
                asked.startsWith("/desk") ? actor.may(Right.DESK) : asked.startsWith("/counter");
        return wanted ? asked : home(actor);
    }

    /// Back to the page that was asked for.
    String back(String otherwise) {
        return asked.isEmpty() ? otherwise : asked;
    }
}
