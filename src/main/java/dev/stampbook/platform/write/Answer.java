package dev.stampbook.platform.write;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a door says: an HTTP status and a JSON body, in the exact bytes that a repetition gets.
public record Answer(int status, byte[] body, boolean replayed) {

    /// An answer given for the first time.
    public static Answer first(int status, byte[] body) {
        return new Answer(status, body, false);
    }

    /// Whether a repetition gets this answer back: successes and refusals of the business are
    /// kept, everything that may pass next time is not.
    boolean kept() {
        return status / 100 == 2 || status == 409;
    }

    Answer again() {
        return new Answer(status, body, true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer answer
                && status == answer.status
                && replayed == answer.replayed
                && Arrays.equals(body, answer.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "Answer[%s, %s bytes]".formatted(status, body.length);
    }
}
