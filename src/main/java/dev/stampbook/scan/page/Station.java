package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Assets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where somebody works: whose counter it is, where, who stands there, whether she has a desk to go
/// back to, the token of its forms, and what time it is.
public record Station(
        String merchant, String location, String staff, boolean desk, String csrf, Instant now) {

    /// A way to work at the counter, or something else there is to do: where it is, whether this is
    /// it, and the key of its name.
    public record Way(String address, String key, boolean current) {

        /// What tells screen readers that this is it.
        public @Nullable String mark() {
            return current ? "page" : null;
        }
    }

    private static final String READER = "vendor/zxing-3.1.4/";

    /// All of them, as seen from one.
    public List<Way> ways(String current) {
        return List.of(
                new Way("/counter", "counter.mode_manual", current.equals("manual")),
                new Way("/counter/look-up", "counter.look_up", current.equals("look_up")),
                new Way("/counter/join", "counter.join", current.equals("join")),
                new Way(
                        "/counter/autopilot",
                        "counter.mode_autopilot",
                        current.equals("autopilot")),
                new Way("/counter/kiosk", "counter.mode_kiosk", current.equals("kiosk")));
    }

    /// The script that speaks to the compiled reader of barcodes.
    public String reader() {
        return Assets.url(READER + "reader/index.js");
    }

    /// What that script imports: by its own address, so with its own hash in it.
    public String share() {
        return reader().replace("reader/index.js", "share.js");
    }

    /// The compiled reader.
    public String wasm() {
        return Assets.url(READER + "reader/zxing_reader.wasm");
    }
}
