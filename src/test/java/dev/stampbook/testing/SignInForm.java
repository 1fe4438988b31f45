package dev.stampbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A browser that signs a staff member in, the way people do.
public final class SignInForm {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI page;

    /// A browser at the sign-in page of a server.
    public SignInForm(String address) {
        this.page = URI.create(address + "/counter/sign-in");
    }

    /// Signs in; from then on the browser is a device of the staff member.
    public void signIn(Shops.Login login) {
        var shown = TOKEN.matcher(send(HttpRequest.newBuilder(page).build()).body());
        assertThat(shown.find()).as("the form has its token").isTrue();
        var filled =
                "login=%s&password=%s&_csrf=%s"
                        .formatted(
                                encoded(login.login()),
                                encoded(login.password()),
                                encoded(shown.group(1)));
        var sent =
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(filled))
                        .build();
        assertThat(send(sent).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
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
