package dev.stampbook.platform.web.file;

import dev.stampbook.platform.Refusal;

/// Why a file is not read.
public enum FileRefusal implements Refusal {
    /// It is of another schema than the one that is read here: an older or a newer one.
    UNKNOWN_SCHEMA;

    @Override
    public int status() {
        return 422;
    }
}
