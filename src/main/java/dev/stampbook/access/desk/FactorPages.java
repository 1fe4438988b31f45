package dev.stampbook.access.desk;

import dev.stampbook.access.factor.CheckingCodes;
import dev.stampbook.access.factor.Protecting;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Onward;
import dev.stampbook.platform.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own second factor: begun, confirmed, ended.
@Controller
class FactorPages {

    private static final String ADDRESS = "/desk/account/second-factor";

    private final OwnLogin login;
    private final Protecting protecting;
    private final CheckingCodes checking;

    FactorPages(OwnLogin login, Protecting protecting, CheckingCodes checking) {
        this.login = login;
        this.protecting = protecting;
        this.checking = checking;
    }

    @GetMapping("/desk/account/second-factor")
    Object show(Desk desk) {
        var standing = protecting.standing(desk.actor(), login.of(desk));
        return standing.on() || standing.begun().isPresent()
                ? page(desk, false)
                : new Onward(AccountPages.ADDRESS);
    }

    /// Draws the secret that the app will share.
    @PostMapping("/desk/account/second-factor")
    Onward blank(Desk desk) {
        protecting.begin(by(desk));
        return new Onward(ADDRESS);
    }

    /// The first code of the app turns it on; the recovery codes are shown in this answer alone.
    @PostMapping("/desk/account/second-factor/confirmation")
    Page create(Desk desk, @RequestParam String code) {
        return protecting
                .confirm(by(desk), code)
                .map(codes -> codes(desk, codes))
                .orElseGet(() -> page(desk, true));
    }

    /// A code ends it as well, so that a borrowed browser cannot.
    @PostMapping("/desk/account/second-factor/removal")
    Object remove(Desk desk, @RequestParam String code) {
        if (!checking.check(desk.id(), staff(desk.actor()), code, desk.now())) {
            return page(desk, true);
        }
        protecting.remove(by(desk));
        return desk.onward(AccountPages.ADDRESS, "done.factor_off");
    }

    private Page page(Desk desk, boolean wrong) {
        var words = desk.words();
        var standing = protecting.standing(desk.actor(), login.of(desk));
        var title = standing.on() ? "factor.off_title" : "factor.title";
        var frame =
                desk.frame(words.say(title), List.of("symbol", "entry"), List.of())
                        .refusing(wrong ? words.say("refusal.code_wrong") : null);
        var page = new FactorPage(frame, standing.begun().orElse(null), wrong);
        return new Page("access/factor", page, wrong ? 422 : 200);
    }

    private static Page codes(Desk desk, List<String> codes) {
        var frame = desk.frame(desk.words().say("factor.codes_title"), List.of("entry"), List.of());
        return Page.of("access/recovery", new RecoveryPage(frame, codes));
    }

    private static UUID staff(Actor actor) {
        return Optional.ofNullable(actor.staff()).orElseThrow(() -> new NotFound("staff member"));
    }

    private static By by(Desk desk) {
        return new By(desk.actor(), desk.now());
    }
}
