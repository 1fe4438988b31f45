package dev.stampbook.card;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How often and how much one card may be stamped; without a value there is no limit.
///
/// `perDay` and `perScan` count stamps; `perPurchase` cuts what an amount earns.
public record StampLimits(
        MinIntervalSeconds minIntervalSeconds,
        @Nullable Integer perDay,
        int perScan,
        @Nullable Integer perPurchase) {

    /// Nothing between stamps at the counter but the question, ten minutes at the kiosk, one
    /// minute in autopilot, nothing for other systems; one stamp per scan.
    public static final StampLimits DEFAULT =
            new StampLimits(new MinIntervalSeconds(0, 600, 60, 0), null, 1, null);

    /// The least seconds between two stamps of a card, by the mode of the later attempt.
    public record MinIntervalSeconds(int manual, int kiosk, int autopilot, int api) {

        public MinIntervalSeconds {
            if (Math.min(Math.min(manual, kiosk), Math.min(autopilot, api)) < 0) {
                throw new IllegalArgumentException("an interval is negative");
            }
        }
    }

    public StampLimits {
        if (perScan < 1
                || (perDay != null && perDay < 1)
                || (perPurchase != null && perPurchase < 1)) {
            throw new IllegalArgumentException("a limit below one stamp");
        }
    }

    /// The least time between a stamp in this mode and any other.
    public Duration interval(StampMode mode) {
        return Duration.ofSeconds(
                switch (mode) {
                    case MANUAL -> minIntervalSeconds.manual();
                    case KIOSK -> minIntervalSeconds.kiosk();
                    case AUTOPILOT -> minIntervalSeconds.autopilot();
                    case API -> minIntervalSeconds.api();
                });
    }
}
