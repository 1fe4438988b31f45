package dev.stampbook.platform.web;

import dev.stampbook.platform.Refusal;

/// Why a door says no before any deed is asked.
public enum WebRefusal implements Refusal {
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_INPUT(422),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    WebRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
