package dev.stampbook.bench;

import java.util.Locale;

/// How one series compares with the baseline beside which it ran, by its rate or by something else
/// that was seen (`p99 ms`); no number when the baseline was not quiet enough to compare anything
/// with.
record Ratio(Series ours, Series baseline, String seen, String goal) {

    /// By their rates.
    Ratio(Series ours, Series baseline, String goal) {
        this(ours, baseline, "", goal);
    }

    /// Rounds of a baseline that are further apart than this many hundredths tell nothing.
    private static final int SPREAD_MAX = 30;

    boolean told() {
        return baseline.spread() <= SPREAD_MAX;
    }

    double value() {
        return of(ours) / of(baseline);
    }

    private double of(Series series) {
        return seen.isEmpty() ? series.median() : series.medians().getOrDefault(seen, 0.0);
    }

    /// What is compared: `redeem, 2 million`, or `p99 ms of redeem, 2 million`.
    String name() {
        return seen.isEmpty() ? ours.name() : seen + " of " + ours.name();
    }

    String words() {
        return told()
                ? String.format(Locale.ROOT, "%.2f", value())
                : "baseline spread " + baseline.spread() + " %, no ratio";
    }
}
