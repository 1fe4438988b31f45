package dev.stampbook.card.pocket;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Showing;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.page.Assets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The manifest of a card, and the worker that keeps its last state.
@Controller
class PocketPages {

    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");

    /// The brown of the sign, and the paper of the pages.
    private static final String BRAND = "#6b4022";

    private static final String PAPER = "#fbf7ef";

    private final VisitResolver visits;
    private final Showing showing;
    private final Json json;

    PocketPages(VisitResolver visits, Showing showing, Json json) {
        this.visits = visits;
        this.showing = showing;
        this.json = json;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/card.webmanifest")
    ResponseEntity<byte[]> show(@PathVariable String locale, @PathVariable String token) {
        var manifest =
                visits.look(visits.merchantOf(token), locale, visit -> manifest(visit, token));
        return ResponseEntity.ok().contentType(MANIFEST).body(json.bytes(manifest));
    }

    /// From the root, so that it may serve cards in every language; asked for anew each time.
    @GetMapping("/card-worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/card-worker.js"));
    }

    private Manifest manifest(Visit visit, String token) {
        var program = visit.told(find(visit, token).program().rules().name());
        var merchant = visit.merchant().name();
        var address = visit.path() + "/c/" + token;
        var layout = visit.alone(program, Visit.Dress.CARD, List.of());
        return new Manifest(
                address,
                program + " · " + merchant,
                merchant,
                layout.lang(),
                layout.dir(),
                address,
                address,
                "standalone",
                PAPER,
                BRAND,
                List.of(
                        new Manifest.Icon(
                                Assets.url("img/icon.svg"), "any", "image/svg+xml", "any")));
    }

    private CardInHand find(Visit visit, String token) {
        var ref = new CardRef.ByViewToken(token);
        var shown = showing.show(visit.merchant().id(), List.of(ref), visit.now());
        return Optional.ofNullable(shown.get(ref)).orElseThrow(() -> new NotFound("card"));
    }
}
