package dev.stampbook.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Every call as its caller knows it: invoked, then ok, refused, or for ever unknown.
final class History {

    /// What a caller wanted, of which thing, under which key.
    record Call(String kind, String target, String key) {}

    /// A call that was answered with the thing it made.
    record Ok(Call call, String made, long nanos) {}

    private static final Duration WAKE = Duration.ofSeconds(30);

    private final Queue<Ok> oks = new ConcurrentLinkedQueue<>();
    private final Queue<Call> unknown = new ConcurrentLinkedQueue<>();
    private final AtomicLong invoked = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong failedAttempts = new AtomicLong();
    private final AtomicLong unknownAnswers = new AtomicLong();

    void invoked() {
        invoked.incrementAndGet();
    }

    void ok(Call call, String made) {
        oks.add(new Ok(call, made, System.nanoTime()));
    }

    void refused() {
        refused.incrementAndGet();
    }

    /// One attempt went out and nothing came back.
    void unknownAnswer() {
        unknownAnswers.incrementAndGet();
    }

    /// One attempt goes out.
    void attempt() {
        attempts.incrementAndGet();
    }

    long attempts() {
        return attempts.get();
    }

    /// One attempt was not answered as it should have been: not at all, or by a fault.
    void failedAttempt() {
        failedAttempts.incrementAndGet();
    }

    long failedAttempts() {
        return failedAttempts.get();
    }

    /// Its caller has given up: it happened once or never.
    void unknown(Call call) {
        unknown.add(call);
    }

    List<Ok> oks() {
        return List.copyOf(oks);
    }

    List<Call> unknown() {
        return List.copyOf(unknown);
    }

    long unknownAnswers() {
        return unknownAnswers.get();
    }

    /// The longest time in which nobody was told ok.
    Duration longestGap() {
        var times = new ArrayList<>(oks.stream().map(Ok::nanos).sorted().toList());
        var longest = 0L;
        for (var i = 1; i < times.size(); i++) {
            longest = Math.max(longest, times.get(i) - times.get(i - 1));
        }
        return Duration.ofNanos(longest);
    }

    /// The longest time in which nobody was told ok, of those that ended within half a minute after
    /// an instant.
    Duration longestGapAfter(long instant) {
        var times = oks.stream().map(Ok::nanos).sorted().toList();
        var longest = 0L;
        for (var i = 1; i < times.size(); i++) {
            var end = times.get(i) - instant;
            if (end > 0 && end < WAKE.toNanos()) {
                longest = Math.max(longest, times.get(i) - times.get(i - 1));
            }
        }
        return Duration.ofNanos(longest);
    }

    @Override
    public String toString() {
        return "%s calls in %s attempts: %s ok, %s refused, %s unknown for ever;"
                        .formatted(invoked, attempts, oks.size(), refused, unknown.size())
                + " %s attempts without an answer".formatted(unknownAnswers);
    }
}
