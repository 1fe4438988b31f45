package dev.stampbook.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The language that somebody chose: a page's address names it, and where it does not, the browser
/// of a staff device keeps it in a cookie. What browsers ask for by themselves comes after it.
public final class LanguageChoice {

    private static final String COOKIE = "stampbook-language";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /// Addresses of people's pages begin with their language, then one letter: `/he/c/…`.
    private static final Pattern ADDRESS = Pattern.compile("/([a-z]{2,3})/[a-z]/.*");

    private LanguageChoice() {}

    static Stream<String> of(HttpServletRequest request) {
        return inAddress(request).or(() -> kept(request)).stream();
    }

    /// Has this browser keep a language, for as long as browsers keep anything.
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, String language) {
        var cookie =
                ResponseCookie.from(COOKIE, language)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(Duration.ofDays(400))
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> inAddress(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var address = failed instanceof String text ? text : request.getRequestURI();
        return Optional.of(ADDRESS.matcher(address))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private static Optional<String> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> cookie.getValue())
                .filter(value -> LANGUAGE.matcher(value).matches());
    }
}
