package dev.stampbook.doors.closed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that sends forms nobody showed it, with a token of its own, and follows no redirect.
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String form = "";

    Visitor(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    HttpResponse<String> post(String path, Map<String, String> filled) {
        var fields =
                filled.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&", "", "&_csrf=" + encoded(form)));
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    /// Signs in at the form for that.
    void signIn(String login, String password) {
        get("/sign-in");
        post("/sign-in", Map.of("login", login, "password", password));
    }

    /// The token of the form that it saw last.
    String form() {
        return form;
    }

    /// What the server had it keep.
    List<String> kept() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue).toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var told = client.send(request.build(), BodyHandlers.ofString());
            var shown = TOKEN.matcher(told.body());
            form = shown.find() ? shown.group(1) : form;
            return told;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
