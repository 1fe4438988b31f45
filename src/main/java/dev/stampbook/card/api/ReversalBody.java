package dev.stampbook.card.api;

import dev.stampbook.platform.web.InputChecks;

/// The body that takes a stamp entry back: why.
record ReversalBody(String reason) {

    private static final int REASON_LENGTH_MAX = 200;

    ReversalBody checked() {
        new InputChecks().text("/reason", reason, REASON_LENGTH_MAX).done();
        return this;
    }
}
