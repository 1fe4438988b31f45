package dev.stampbook.access.desk;

import dev.stampbook.access.ChoosingPasswords;
import dev.stampbook.access.door.ShortCookie;
import dev.stampbook.access.factor.Protecting;
import dev.stampbook.access.passkey.Ceremonies;
import dev.stampbook.access.passkey.OwnPasskeys;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own account: password, passkeys, language, and the way to the second factor.
@Controller
class AccountPages {

    static final String ADDRESS = "/desk/account";

    private final OwnLogin login;
    private final ChoosingPasswords choosing;
    private final Protecting protecting;
    private final Ceremonies ceremonies;
    private final OwnPasskeys passkeys;

    AccountPages(
            OwnLogin login,
            ChoosingPasswords choosing,
            Protecting protecting,
            Ceremonies ceremonies,
            OwnPasskeys passkeys) {
        this.login = login;
        this.choosing = choosing;
        this.protecting = protecting;
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
    }

    @GetMapping("/desk/account")
    Page show(Desk desk, HttpServletRequest request) {
        return show(desk, request.getServerName(), Mistakes.none(), null);
    }

    /// What the form about the password sends.
    record Chosen(String current, String chosen) {

        @Override
        public String toString() {
            return "Chosen[hidden]";
        }
    }

    @PostMapping("/desk/account/password")
    Object update(Desk desk, @ModelAttribute Chosen sent, HttpServletRequest request) {
        var wish =
                new ChoosingPasswords.ToChoose(
                        by(desk), login.of(desk), sent.current(), sent.chosen());
        try {
            choosing.choose(wish);
            return desk.onward(ADDRESS, changed(passkeys.of(desk.actor()).isEmpty()));
        } catch (InvalidInput invalid) {
            return show(desk, request.getServerName(), desk.mistakes(invalid), null);
        }
    }

    /// Whoever changes her password because of somebody else hears what still lets her in.
    private static String changed(boolean alone) {
        return alone ? "done.password_changed" : "done.password_changed_passkeys_stay";
    }

    /// What the browser answered when it was asked for a new passkey, and her password: a desk that
    /// stands open gives nobody a way in for good.
    record Answer(String answer, String current) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    @PostMapping("/desk/account/passkeys")
    Object create(Desk desk, @ModelAttribute Answer sent, HttpServletRequest request) {
        var host = request.getServerName();
        try {
            choosing.ask(by(desk), login.of(desk), sent.current(), AccountPage.PROOF);
        } catch (InvalidInput invalid) {
            return show(desk, host, desk.mistakes(invalid), null);
        }
        var name = request.getHeader("User-Agent");
        var made =
                new OwnPasskeys.Made(
                        sent.answer(),
                        ShortCookie.PASSKEY.read(request),
                        BrowserName.of(name == null ? "" : name).text());
        return passkeys.add(by(desk), made)
                ? desk.onward(ADDRESS, "done.passkey_added")
                : show(desk, host, Mistakes.none(), desk.words().say("passkey.not_added"));
    }

    @PostMapping("/desk/account/passkeys/removal")
    Object removeAll(Desk desk) {
        passkeys.remove(by(desk));
        return desk.onward(ADDRESS, "done.passkeys_removed");
    }

    @PostMapping("/desk/account/passkeys/{id}/removal")
    Object remove(Desk desk, @PathVariable String id) {
        passkeys.remove(by(desk), id);
        return desk.onward(ADDRESS, "done.passkey_removed");
    }

    private Page show(Desk desk, String host, Mistakes mistakes, @Nullable String refusal) {
        var words = desk.words();
        var own = login.of(desk);
        var frame =
                desk.frame(
                                words.say("account.title"),
                                List.of("entry", "passkey"),
                                List.of("passkey-form"))
                        .refusing(refusal);
        var page =
                new AccountPage(
                        frame,
                        own,
                        mistakes,
                        passkeys.of(desk.actor()).stream().map(one -> entry(desk, one)).toList(),
                        ceremonies.creation(host, desk.actor(), own).orElse(null),
                        protecting.standing(desk.actor(), own));
        var odd = refusal != null || !mistakes.all().isEmpty();
        return new Page("access/account", page, odd ? 422 : 200);
    }

    private static AccountPage.Entry entry(Desk desk, OwnPasskeys.Own own) {
        var words = desk.words();
        var used = own.lastUsedAt();
        return new AccountPage.Entry(
                own.name(),
                used == null
                        ? words.say("passkey.since", "at", desk.local(own.createdAt()))
                        : words.say("passkey.used", "at", desk.local(used)),
                Act.of(ADDRESS + "/passkeys/" + own.id() + "/removal", words.say("passkey.remove"))
                        .asking(
                                words.say("passkey.remove_ask", "name", own.name()),
                                words.say("passkey.remove_means")));
    }

    private static By by(Desk desk) {
        return new By(desk.actor(), desk.now());
    }
}
