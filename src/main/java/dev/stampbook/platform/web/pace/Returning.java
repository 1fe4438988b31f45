package dev.stampbook.platform.web.pace;

import dev.stampbook.platform.web.TurnedAway;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whoever was told when to come back to a door, and shows the same credentials there before, is
/// told the same without anybody looking them up: a flood of refused calls takes no connection to
/// the database from those who are let in.
@Component
public class Returning {

    /// Floods with more credentials than this push out only the oldest ones.
    private static final int MOST = 100_000;

    private final Map<String, Instant> waiting =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };
    private final Buckets buckets;

    Returning(Clock clock) {
        this.buckets = new Buckets(clock);
    }

    /// Turns away whoever comes back too early with these credentials to this door.
    public void refuse(String credentials, String door) {
        var until = until(name(credentials, door));
        if (until != null) {
            var pause = Duration.between(buckets.now(), until);
            if (pause.isPositive()) {
                throw buckets.refusal(pause);
            }
        }
    }

    /// Remembers what a door said, if it says so to whatever this caller brings.
    public void note(String credentials, String door, @Nullable Object thrown) {
        if (thrown instanceof TurnedAway away && away.saidAgain()) {
            // The instant that she was told, however long the answer took to be written.
            if (away.refused().facts().get("retry_at") instanceof Instant until) {
                keep(name(credentials, door), until);
            }
        }
    }

    private @Nullable Instant until(String name) {
        synchronized (waiting) {
            return waiting.get(name);
        }
    }

    private void keep(String name, Instant until) {
        synchronized (waiting) {
            waiting.put(name, until);
        }
    }

    /// Without the credentials themselves: nobody finds them in a dump of the memory.
    private static String name(String credentials, String door) {
        try {
            var text = (door + "\n" + credentials).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
