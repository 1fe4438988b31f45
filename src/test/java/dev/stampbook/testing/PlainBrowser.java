package dev.stampbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/// Somebody's browser without script: pages, their forms, and cookies of its own.
public final class PlainBrowser {

    private static final Set<String> FILE_FIELDS =
            Set.of("file", "upload", "certificate", "google_key");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .build();
    private final String address;
    private final String languages;
    private final @Nullable String line;

    /// A browser of somebody who has not been here yet.
    public PlainBrowser(String address) {
        this(address, "en");
    }

    /// A browser of somebody who reads these languages (`he, en;q=0.5`).
    public PlainBrowser(String address, String languages) {
        this(address, languages, null);
    }

    /// A browser that the server sees at this address of the network, else at that of the tests.
    public PlainBrowser(String address, String languages, @Nullable String line) {
        this.address = address;
        this.languages = languages;
        this.line = line;
    }

    /// A page as the server sent it.
    public record Sheet(PlainBrowser browser, int status, Document document) {

        /// The text of what the selector finds first; empty when it finds nothing.
        public String text(String selector) {
            return document.select(selector).stream().findFirst().map(one -> one.text()).orElse("");
        }

        /// Presses a button of the form that has it; all of its words name a form as well.
        public Sheet press(String button, Map<String, String> filled) {
            return ready(button, filled).press();
        }

        /// The form that goes to this path, filled in.
        public Ready at(String path, Map<String, String> filled) {
            var form =
                    document.forms().stream()
                            .filter(one -> one.attr("action").equals(path))
                            .findFirst();
            assertThat(form).as("a form to %s in %s", path, document.body()).isPresent();
            return new Ready(browser, form.orElseThrow(), filled);
        }

        /// The form filled in, to be pressed at a moment of one's own.
        public Ready ready(String button, Map<String, String> filled) {
            var form =
                    document.forms().stream()
                            .filter(
                                    one ->
                                            pressed(one, button).isPresent()
                                                    || one.select("button").text().equals(button))
                            .findFirst();
            assertThat(form).as("a form with «%s» in %s", button, document.body()).isPresent();
            var fields = new LinkedHashMap<>(filled);
            pressed(form.orElseThrow(), button)
                    .filter(one -> one.hasAttr("name"))
                    .ifPresent(one -> fields.put(one.attr("name"), one.attr("value")));
            return new Ready(browser, form.orElseThrow(), fields);
        }

        private static Optional<Element> pressed(FormElement form, String button) {
            return form.select("button").stream()
                    .filter(one -> one.text().equals(button))
                    .findFirst();
        }
    }

    /// A form that is filled in.
    public record Ready(PlainBrowser browser, FormElement form, Map<String, String> filled) {

        /// Sends it.
        public Sheet press() {
            var fields = new LinkedHashMap<String, String>();
            form.formData().forEach(field -> fields.put(field.key(), field.value()));
            fields.putAll(filled);
            // A form that names no address goes to that of its page.
            var action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
            if (form.attr("enctype").equals("multipart/form-data")) {
                return browser.send(parts(URI.create(action), fields));
            }
            var sent =
                    HttpRequest.newBuilder(URI.create(action))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(encoded(fields)));
            return browser.send(sent);
        }
    }

    /// The fields in the order of the form, as a file what belongs into a field for files.
    private static HttpRequest.Builder parts(URI action, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach(
                (name, value) -> {
                    var file = FILE_FIELDS.contains(name) ? "; filename=\"codes.csv\"" : "";
                    body.append("--parts\r\nContent-Disposition: form-data; name=\"")
                            .append(name + "\"" + file + "\r\n\r\n" + value + "\r\n");
                });
        return HttpRequest.newBuilder(action)
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(BodyPublishers.ofString(body + "--parts--\r\n"));
    }

    /// Opens a page; the path may carry an address before it.
    public Sheet open(String path) {
        var page = path.startsWith("/") ? address + path : path;
        return send(HttpRequest.newBuilder(URI.create(page)));
    }

    /// Signs a staff member in; from then on the browser is a device of theirs.
    public Sheet signIn(Shops.Login login) {
        return signIn(login, "Sign in");
    }

    /// The same where the button says it in another language.
    public Sheet signIn(Shops.Login login, String button) {
        var filled = Map.of("login", login.login(), "password", login.password());
        return open("/sign-in").press(button, filled);
    }

    private Sheet send(HttpRequest.Builder request) {
        try {
            request.header("Accept-Language", languages);
            if (line != null) {
                request.header("X-Forwarded-For", line);
            }
            var told = client.send(request.build(), BodyHandlers.ofString());
            var page = Jsoup.parse(told.body(), told.uri().toString());
            return new Sheet(this, told.statusCode(), page);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
