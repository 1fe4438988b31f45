package dev.stampbook.platform.write;

/// The waist refuses a repetition before any deed is asked. Unlike the refusals of deeds this one
/// is thrown: nothing of it is kept, and each door tells it in the same way.
public final class WaistRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final WriteRefusal reason;

    /// For deeds that have their own way of being repeated.
    public WaistRefused(WriteRefusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /// Why.
    public WriteRefusal reason() {
        return reason;
    }
}
