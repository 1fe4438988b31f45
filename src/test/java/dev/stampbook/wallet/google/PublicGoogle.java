package dev.stampbook.wallet.google;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stampbook.wallet.google.callback.Sender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What Google shows to everybody: a page to whoever follows a save link, and the keys with which
/// it signs.
final class PublicGoogle {

    private static final String SAVED =
            "<!doctype html><title>Google</title><link rel=\"icon\" href=\"data:,\">"
                    + "<main><h1>Save to phone</h1></main>";

    private PublicGoogle() {}

    /// Opens it on a server.
    static void open(HttpServer server) {
        server.createContext("/save/", call -> say(call, "text/html", SAVED));
        server.createContext("/keys", call -> say(call, "application/json", Sender.keys()));
    }

    private static void say(HttpExchange call, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type);
        call.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
        call.sendResponseHeaders(200, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }
}
