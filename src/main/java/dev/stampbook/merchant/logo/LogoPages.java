package dev.stampbook.merchant.logo;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.web.upload.SentFile;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The logo at the desk: seen on a card, brought as a file, taken away.
@Controller
class LogoPages {

    static final String PATH = "/desk/logo";

    private static final String FILE = "picture";

    private final ChangingLogo changing;

    LogoPages(ChangingLogo changing) {
        this.changing = changing;
    }

    @GetMapping(PATH)
    Page edit(Desk desk) {
        return page(desk.require(Right.MANAGE), Mistakes.none());
    }

    @PostMapping(PATH)
    @BodyMax(PictureReading.BYTES_MAX)
    Object create(Desk desk, SentFile upload) throws IOException {
        desk.require(Right.MANAGE);
        if (upload.empty()) {
            return wrong(desk, desk.words().say("desk.no_file"));
        }
        try (var file = upload.open()) {
            var picture = PictureReading.read(file.readAllBytes());
            return desk.settled(take(desk, picture, "done.logo_kept"));
        } catch (TurnedAway away) {
            return wrong(desk, desk.said(away.refused()));
        }
    }

    @PostMapping(PATH + "/remove")
    Object remove(Desk desk) {
        return desk.settled(take(desk.require(Right.MANAGE), null, "done.logo_removed"));
    }

    private Turn take(Desk desk, PictureReading.@Nullable Kept picture, String done) {
        var by = new By(desk.actor(), desk.now());
        var wish = new ChangingLogo.ToChange(by, picture);
        return desk.take(changing, wish, logo -> desk.done(PATH, done));
    }

    private static Page wrong(Desk desk, String said) {
        var title = desk.words().say("form.mistakes", "count", 1);
        return page(desk, new Mistakes(title, List.of(new Mistakes.Mistake(FILE, said))));
    }

    private static Page page(Desk desk, Mistakes mistakes) {
        var merchant = desk.merchant();
        var logo = merchant.logo();
        var address = logo == null ? "" : logo.path(merchant.id());
        var frame =
                desk.frame(
                        desk.words().say("logo.title"),
                        List.of("stampcard", "file"),
                        List.of("file-field"));
        var file =
                Field.file(FILE, desk.words().say("logo.file"), desk.words())
                        .hinting(desk.words().say("logo.hint"))
                        .after(mistakes);
        var page =
                new LogoPage(frame, merchant.name(), LogoPage.shown(logo, address), file, mistakes);
        return new Page("desk/logo", page, mistakes.all().isEmpty() ? 200 : 422);
    }
}
