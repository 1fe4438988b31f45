package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What every answer tells a browser not to do.
@DoorTest
class HeadersTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired Http http;
    @Autowired Shops shops;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/en/j/nothing", "/en/c/nothing", "/api/v1/cards"})
    void noAnswerIsGuessedAtFramedOrKept(String path) {
        var told = get(path);

        assertThat(header(told, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(told, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(told, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(told, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(told, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(header(told, "Server") + header(told, "X-Powered-By")).isEmpty();
    }

    @Test
    void pagesRunNoScriptButOursAndSeeNothing() {
        var told = get("/sign-in");

        assertThat(header(told, "Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self';", "form-action 'self'")
                .contains("base-uri 'none'", "require-trusted-types-for 'script'");
        assertThat(header(told, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(told, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void overTlsTheBrowserIsToldToStayThere() {
        assertThat(header(secure("/sign-in"), "Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(header(get("/sign-in"), "Strict-Transport-Security")).isEmpty();
    }

    @Test
    void cookiesOverTlsAreOfThisHostAlone() {
        var cookies = secure("/sign-in").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-"))
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
    }

    @Test
    void noOtherOriginIsLetIn() {
        var asked =
                request("/api/v1/cards")
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody());

        assertThat(send(asked).headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECTX", "PUT", "DELETE"})
    void noOtherMethodIsTaken(String method) {
        var till = shops.open().till();

        var told =
                send(
                        request("/api/v1/cards")
                                .header("Authorization", "Bearer " + till.bearer())
                                .method(method, BodyPublishers.noBody()));

        assertThat(told.statusCode()).isIn(400, 405, 422, 501);
        assertThat(told.body()).doesNotContain(till.bearer());
    }

    /// Everything of the actuator listens elsewhere, on loopback.
    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/env", "/actuator/prometheus", "/actuator/heapdump"})
    void nothingOfTheMachineRoomIsOnThePublicPort(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> secure(String path) {
        return send(request(path).header("X-Forwarded-Proto", "https"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(http.address() + path))
                .header("X-Forwarded-For", new Till(http.address(), "").line());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String header(HttpResponse<String> told, String name) {
        return told.headers().firstValue(name).orElse("");
    }
}
