package dev.stampbook.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/// What browsers may do with our pages: nothing that does not come from us.
public final class PageHeaders {

    private PageHeaders() {}

    static void ofPage(HttpServletResponse response) {
        write(response, "", "()");
    }

    /// Opens a page to the camera and to the compiled reader of barcodes: the scanner alone.
    public static void ofScanner(HttpServletResponse response) {
        write(response, " 'wasm-unsafe-eval'", "(self)");
    }

    private static void write(HttpServletResponse response, String compiled, String camera) {
        response.setHeader(
                "Content-Security-Policy",
                """
                default-src 'none'; script-src 'self'%s; worker-src 'self'; style-src 'self'; \
                img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; \
                font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
                frame-ancestors 'none'; require-trusted-types-for 'script'"""
                        .formatted(compiled));
        response.setHeader(
                "Permissions-Policy",
                """
                camera=%s, microphone=(), geolocation=(), payment=(), usb=(), \
                publickey-credentials-get=(self)"""
                        .formatted(camera));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
