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

    private final Queue<Ok> oks = new ConcurrentLinkedQueue<>();
    private final Queue<Call> unknown = new ConcurrentLinkedQueue<>();
    private final AtomicLong invoked = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
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

    @Override
    public String toString() {
        return "%s calls: %s ok, %s refused, %s unknown for ever; %s attempts without an answer"
                .formatted(invoked, oks.size(), refused, unknown.size(), unknownAnswers);
    }
}
