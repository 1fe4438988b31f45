package dev.stampbook.card.own;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.own.Holder.Door;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.customer.erase.Erasing;
import dev.stampbook.customer.export.ExportFile;
import dev.stampbook.customer.holding.Erasure.Erased;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Waist;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A copy of everything that is held about the holder of a card, and the end of it.
@Controller
class OwnDataPages {

    private final Holder holder;
    private final ExportFile export;
    private final Erasing erasing;
    private final Waist waist;

    OwnDataPages(Holder holder, ExportFile export, Erasing erasing, Waist waist) {
        this.holder = holder;
        this.export = export;
        this.erasing = erasing;
        this.waist = waist;
    }

    /// Everything, as a file.
    @PostMapping("/{locale:[a-z]{2,3}}/c/{token}/export")
    ResponseEntity<byte[]> create(@PathVariable String locale, @PathVariable String token) {
        var hand = holder.of(new Door(locale, token), (visit, found) -> found);
        var file = ContentDisposition.attachment().filename("stampbook.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(export.of(Holder.actor(hand), hand.customer().publicId()));
    }

    /// Erases the holder with all her cards, and asks once before it does.
    @PostMapping("/{locale:[a-z]{2,3}}/c/{token}/erase")
    Page remove(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String sure) {
        var door = new Door(locale, token);
        if (!sure.equals("yes")) {
            return holder.of(door, (visit, hand) -> ask(visit, door));
        }
        var gone = holder.of(door, (visit, hand) -> new Gone(visit, hand));
        waist.perform(erasing, gone.visit().merchant().id(), gone.wish());
        return erased(gone.visit(), door);
    }

    private record Gone(Visit visit, CardInHand hand) {

        Erased wish() {
            return new Erased(hand.customer().id(), Holder.actor(hand), visit.now());
        }
    }

    private static Page ask(Visit visit, Door door) {
        return Page.of(
                "card/erase",
                new ErasePage(
                        visit.layout(
                                visit.words().say("own.erase_title"),
                                Dress.OWN,
                                List.of(),
                                door.path()),
                        visit.words(),
                        visit.csrf(),
                        visit.path() + door.path(),
                        visit.merchant().name()));
    }

    private static Page erased(Visit visit, Door door) {
        var title = visit.words().say("own.erased_title");
        return Page.of(
                "card/erased",
                new ErasedPage(
                        visit.alone(title, Dress.OWN, List.of("forget-card")),
                        visit.words(),
                        door.path(),
                        visit.merchant().name()));
    }
}
