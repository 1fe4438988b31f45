package dev.stampbook.reward.batch;

import dev.stampbook.platform.Refused;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.code.RedeemPattern;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.VoucherOffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order of `count` bearer vouchers, of which `made` exist after so many `chunks`.
record Batch(
        UUID id,
        VoucherOffer offer,
        int count,
        Progress progress,
        @Nullable UUID location,
        Span span,
        Instant createdAt) {

    /// The most vouchers of one batch.
    static final int COUNT_MAX = 1_000_000;

    /// What a batch is.
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /// How far it is, and why it went no further.
    record Progress(
            State state,
            int made,
            int chunks,
            @Nullable String failure,
            @Nullable Instant endedAt) {

        static final Progress NONE = new Progress(State.RUNNING, 0, 0, null, null);
    }

    /// When its vouchers may be used; the end is exclusive, none is for good.
    record Span(Instant activeFrom, @Nullable Instant expiresAt) {}

    int left() {
        return count - progress.made();
    }

    boolean running() {
        return progress.state() == State.RUNNING;
    }

    /// The same batch with one more chunk made; the last one ends it.
    Batch advanced(int more, Instant at) {
        var made = progress.made() + more;
        var whole = made == count;
        return with(
                new Progress(
                        whole ? State.DONE : State.RUNNING,
                        made,
                        progress.chunks() + 1,
                        null,
                        whole ? at : null));
    }

    /// The same batch, stopped on request.
    Batch cancelled(Instant at) {
        return ended(State.CANCELLED, null, at);
    }

    /// The same batch, stopped for a reason.
    Batch failed(String failure, Instant at) {
        return ended(State.FAILED, failure, at);
    }

    /// The pattern of its codes, when they are generated.
    Optional<RedeemPattern> pattern() {
        return offer.redeemCode() instanceof CodeSource.Generated generated
                ? Optional.of(pattern(generated))
                : Optional.empty();
    }

    /// The refusal of a pattern too small for so many codes, with the length that would do.
    static Optional<Refused> tooSmall(VoucherOffer offer, int count) {
        if (!(offer.redeemCode() instanceof CodeSource.Generated generated)) {
            return Optional.empty();
        }
        var pattern = pattern(generated);
        return pattern.roomFor(count)
                ? Optional.empty()
                : Optional.of(
                        Refused.because(
                                RewardRefusal.PATTERN_TOO_SMALL,
                                "length_needed",
                                pattern.lengthNeededFor(count)));
    }

    private static RedeemPattern pattern(CodeSource.Generated source) {
        return new RedeemPattern(source.prefix(), source.length(), Crockford.ALPHABET);
    }

    private Batch ended(State state, @Nullable String failure, Instant at) {
        return with(new Progress(state, progress.made(), progress.chunks(), failure, at));
    }

    private Batch with(Progress other) {
        return new Batch(id, offer, count, other, location, span, createdAt);
    }
}
