package dev.stampbook.platform;

/// Nothing of that kind is there for this merchant; foreign and unknown look the same.
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// `what` is a word of the glossary, for logs alone.
    public NotFound(String what) {
        super(what, null, false, false);
    }
}
