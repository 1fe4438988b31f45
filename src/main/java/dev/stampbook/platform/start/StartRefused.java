package dev.stampbook.platform.start;

/// The server will not start, and the message is the whole sentence the operator reads.
public class StartRefused extends RuntimeException {

    /// Refuses with one sentence that names what to change.
    public StartRefused(String sentence) {
        super(sentence);
    }

    /// Refuses with one sentence and keeps the fault below it for debugging.
    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
