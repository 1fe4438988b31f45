package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Assets;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.words.Words;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What makes an app of the counter: what it is called when it is installed, and the worker that
/// keeps its page for when the line is down. Neither knows who is signed in.
@RestController
class ShellApi {

    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");

    private final Words words;

    ShellApi(Words words) {
        this.words = words;
    }

    /// The counter as an app: what a device calls it, and how it looks among others.
    record Manifest(
            String id,
            String name,
            String shortName,
            String lang,
            String startUrl,
            String scope,
            String display,
            String backgroundColor,
            String themeColor,
            List<Icon> icons) {

        /// One picture of it.
        record Icon(String src, String sizes, String type, String purpose) {

            static Icon png(int side) {
                var file = "img/counter-" + side + ".png";
                return new Icon(Assets.url(file), side + "x" + side, "image/png", "any");
            }
        }
    }

    @GetMapping("/counter/manifest.json")
    ResponseEntity<Manifest> show(Caller caller) {
        var phrases = new Phrases(words, words.choose(caller.languages()));
        var drawn = new Manifest.Icon(Assets.url("img/icon.svg"), "any", "image/svg+xml", "any");
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .body(
                        new Manifest(
                                "/counter",
                                phrases.say("counter.app"),
                                phrases.say("counter.title"),
                                phrases.language().toLanguageTag(),
                                "/counter",
                                "/counter",
                                "standalone",
                                "#f9f5ef",
                                "#f9f5ef",
                                List.of(Manifest.Icon.png(192), Manifest.Icon.png(512), drawn)));
    }

    /// It stands below `/counter/` and looks after `/counter` itself as well. Browsers ask for a
    /// new one by themselves.
    @GetMapping("/counter/worker.js")
    ResponseEntity<Resource> list() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/counter")
                .body(new ClassPathResource("static/js/scan/worker.js"));
    }
}
