package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.ChangingSettings;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an owner may set for the whole business.
@Controller
class SettingsPages {

    private static final String PATH = "/desk/settings";

    private final ChangingSettings changing;

    SettingsPages(ChangingSettings changing) {
        this.changing = changing;
    }

    @GetMapping(PATH)
    Page edit(Desk desk) {
        var merchant = desk.merchant();
        var form = SettingsForm.of(merchant.settings(), merchant.currency());
        return page(desk, form, Mistakes.none());
    }

    @PostMapping(PATH)
    Object update(Desk desk, @RequestParam Map<String, String> sent) {
        var by = new By(desk.require(Right.MANAGE).actor(), desk.now());
        var currency = desk.merchant().currency();
        var form = new SettingsForm(sent);
        try {
            var body = form.body(currency);
            body.check(currency);
            return desk.settled(
                    desk.take(
                            changing,
                            new ChangingSettings.ToSet(by, body::changed),
                            settings -> desk.done(PATH, "done.settings_saved")));
        } catch (InvalidInput invalid) {
            return page(desk, form, desk.mistakes(invalid));
        }
    }

    private static Page page(Desk desk, SettingsForm form, Mistakes mistakes) {
        var page =
                new FormPage(
                        desk.frame(desk.words().say("desk.place.settings")),
                        PATH,
                        "/desk",
                        form.fields(desk, mistakes),
                        mistakes,
                        desk.may(Right.MANAGE));
        return new Page("desk/form", page, mistakes.all().isEmpty() ? 200 : 422);
    }
}
