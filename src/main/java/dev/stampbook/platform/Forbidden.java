package dev.stampbook.platform;

/// The caller is known but lacks the right.
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Actor.Right missing;

    /// `missing` is the right that would have been needed.
    public Forbidden(Actor.Right missing) {
        super(missing.name(), null, false, false);
        this.missing = missing;
    }

    /// The right that would have been needed.
    public Actor.Right missing() {
        return missing;
    }
}
