package dev.stampbook.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What was sent to the database through the pool of the shared context, in order.
///
/// Counted at the driver's door: each `execute…` on a statement is one, however many statements
/// its text holds. Beginning and ending a transaction is not counted.
public final class RoundTrips {

    private static final List<RoundTrips> RUNNING = new CopyOnWriteArrayList<>();

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    private RoundTrips() {}

    /// How many round trips the work takes, on whatever thread.
    public static int count(Runnable work) {
        return of(work).size();
    }

    /// The texts that the work sends, on whatever thread.
    public static List<String> of(Runnable work) {
        var record = new RoundTrips();
        RUNNING.add(record);
        try {
            work.run();
        } finally {
            RUNNING.remove(record);
        }
        return List.copyOf(record.sent);
    }

    static void sent(String text) {
        RUNNING.forEach(record -> record.sent.add(text));
    }
}
