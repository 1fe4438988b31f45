package dev.stampbook.access.gate;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Fingerprints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/// The tokens that forms carry against requests forged by other sites, without a session: a random
/// cookie of the browser, and in the form its fingerprint together with the device's session. Only
/// this instance can make one from the other, and signing in or out ends it.
final class FormTokens implements CsrfTokenRepository {

    private static final String COOKIE = "stampbook-form";
    private static final String HEADER = "X-Form-Token";
    private static final String PARAMETER = "_csrf";
    private static final String DRAWN = FormTokens.class.getName();
    private static final int BYTES = 16;
    private static final int COOKIE_LENGTH_MAX = 64;
    private static final MerchantId NOBODY = new MerchantId(new UUID(0, 0));

    private final SecureRandom random = new SecureRandom();
    private final Fingerprints fingerprints;

    FormTokens(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var drawn = text(bytes);
        request.setAttribute(DRAWN, drawn);
        return token(request, drawn);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(DRAWN) instanceof String drawn) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, drawn).toString());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, DeviceCookie.name(request, COOKIE)))
                .map(cookie -> cookie.getValue())
                .filter(kept -> !kept.isEmpty() && kept.length() <= COOKIE_LENGTH_MAX)
                .map(kept -> token(request, kept))
                .orElse(null);
    }

    private CsrfToken token(HttpServletRequest request, String kept) {
        var session = DeviceCookie.read(request).orElse("");
        var text = text(fingerprints.of("form", NOBODY, kept + "\n" + session));
        return new DefaultCsrfToken(HEADER, PARAMETER, text);
    }

    private static ResponseCookie cookie(HttpServletRequest request, String drawn) {
        return ResponseCookie.from(DeviceCookie.name(request, COOKIE), drawn)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                // A page may stand open for weeks, on a phone or at the counter.
                .maxAge(Duration.ofDays(400))
                .build();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
