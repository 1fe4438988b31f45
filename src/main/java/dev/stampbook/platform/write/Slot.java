package dev.stampbook.platform.write;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One call on its way through the waist, and what came of it.
final class Slot<C, O> {

    private final Call<C, O> call;
    private @Nullable Answer answer;
    private @Nullable Throwable fault;

    Slot(Call<C, O> call) {
        this.call = call;
    }

    /// Slots of one lane hold calls of one deed; the types were lost on the way through the lane.
    @SuppressWarnings("unchecked")
    static <C, O> List<Slot<C, O>> all(List<Slot<?, ?>> slots) {
        return (List<Slot<C, O>>) (List<?>) slots;
    }

    Call<C, O> call() {
        return call;
    }

    @Nullable IdempotencyKey key() {
        return call.key();
    }

    byte[] fingerprint() {
        return Objects.requireNonNull(call.key()).fingerprint();
    }

    /// What makes two slots the same request: the key, or else being the very same slot.
    Object identity() {
        return call.key() == null ? this : call.key();
    }

    void answered(Answer given) {
        answer = given;
    }

    void failed(RuntimeException thrown) {
        fault = thrown;
    }

    /// Keeps what the work gives or throws, for the thread that waits for it.
    void keep(Supplier<Answer> work) {
        try {
            answer = work.get();
        } catch (RuntimeException | Error thrown) {
            fault = thrown;
        }
    }

    Answer answer() {
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        return Objects.requireNonNull(answer, "left undone");
    }
}
