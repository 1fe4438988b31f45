package dev.stampbook.access.door;

import dev.stampbook.access.Inviting.Invited;
import dev.stampbook.access.passkey.Ceremonies;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the pages of this door in the caller's language.
@Component
class AccessDrawing {

    private static final List<String> STYLES =
            List.of("button", "field", "notice", "passkey", "tongues");

    private final Words words;
    private final Ceremonies ceremonies;
    private final Merchants merchants;
    private final Transactions transactions;

    AccessDrawing(
            Words words, Ceremonies ceremonies, Merchants merchants, Transactions transactions) {
        this.words = words;
        this.ceremonies = ceremonies;
        this.merchants = merchants;
        this.transactions = transactions;
    }

    /// The sentence of a refusal, in the caller's language.
    String said(Caller caller, Refused refused) {
        return said(caller, "refusal." + refused.reason().code());
    }

    /// A sentence in the caller's language.
    String said(Caller caller, String key) {
        return words.say(words.choose(caller.languages()), key);
    }

    Page welcome(Caller caller, String csrf) {
        var phrases = phrases(caller);
        var way = caller.known() ? WayOn.home(caller.actor()) : "/sign-in";
        var page =
                new WelcomePage(
                        layout(phrases, "welcome.title"),
                        phrases,
                        csrf,
                        way,
                        caller.known(),
                        Tongues.of(phrases, ""));
        return Page.of("access/welcome", page);
    }

    Page signIn(Caller caller, String host, String csrf, SignInPage.Typed typed) {
        var phrases = phrases(caller);
        var passkeys = ceremonies.use(host).orElse(null);
        var layout =
                new Layout(
                        phrases.language(),
                        phrases.say("sign_in.title"),
                        STYLES,
                        passkeys == null ? List.of() : List.of("passkey-form"));
        var tongues = Tongues.of(phrases, "");
        var page = new SignInPage(layout, phrases, csrf, typed, passkeys, tongues);
        return new Page("access/sign_in", page, typed.refusal() == null ? 200 : 422);
    }

    Page code(Caller caller, String csrf, String to, boolean wrong) {
        var phrases = phrases(caller);
        var layout = layout(phrases, "code.title");
        var refusal = wrong ? phrases.say("refusal.code_wrong") : null;
        var page = new CodePage(layout, phrases, csrf, to, refusal);
        return new Page("access/code", page, wrong ? 422 : 200);
    }

    Page invite(Caller caller, InvitePage.Form form, Invited invited, @Nullable String refusal) {
        var id = invited.merchant();
        var business = transactions.reading(id, () -> merchants.get(id)).name();
        var person = new InvitePage.Person(invited.name(), invited.login(), business);
        return shown(caller, form, person, refusal);
    }

    /// There is nothing to accept.
    Page noInvite(Caller caller, InvitePage.Form form) {
        return shown(caller, form, null, said(caller, "refusal.invite_ended"));
    }

    private Page shown(
            Caller caller,
            InvitePage.Form form,
            InvitePage.@Nullable Person person,
            @Nullable String refusal) {
        var phrases = phrases(caller);
        var layout = layout(phrases, "invite.title");
        var page = new InvitePage(layout, phrases, form, Tongues.of(phrases, ""), person, refusal);
        return new Page("access/invite", page, refusal == null ? 200 : 422);
    }

    private Phrases phrases(Caller caller) {
        return new Phrases(words, words.choose(caller.languages()));
    }

    private static Layout layout(Phrases phrases, String title) {
        return new Layout(phrases.language(), phrases.say(title), STYLES, List.of());
    }
}
