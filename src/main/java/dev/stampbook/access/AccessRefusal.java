package dev.stampbook.access;

import dev.stampbook.platform.Refusal;

/// Why somebody is not let in, or cannot be given access.
enum AccessRefusal implements Refusal {
    STAFF_DISABLED(403),
    SIGN_IN_FAILED(401),
    PASSKEY_UNKNOWN(401),
    CODE_WRONG(401),
    INVITE_ENDED(409),
    LOGIN_TAKEN(409),
    LAST_OWNER(409);

    private final int status;

    AccessRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
