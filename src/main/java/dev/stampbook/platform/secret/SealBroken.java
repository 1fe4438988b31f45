package dev.stampbook.platform.secret;

/// Sealed bytes were altered, belong to another purpose or merchant, or to another instance key.
public final class SealBroken extends RuntimeException {

    SealBroken(Throwable cause) {
        super("sealed bytes do not open", cause);
    }

    SealBroken() {
        super("sealed bytes do not open");
    }
}
