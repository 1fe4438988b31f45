package dev.stampbook.bench;

import java.util.Locale;

/// How one series compares with the baseline beside which it ran; no number when the baseline was
/// not quiet enough to compare anything with.
record Ratio(Series ours, Series baseline, String goal) {

    /// Rounds of a baseline that are further apart than this many hundredths tell nothing.
    private static final int SPREAD_MAX = 30;

    boolean told() {
        return baseline.spread() <= SPREAD_MAX;
    }

    double value() {
        return ours.median() / baseline.median();
    }

    String words() {
        return told()
                ? String.format(Locale.ROOT, "%.2f", value())
                : "baseline spread " + baseline.spread() + " %, no ratio";
    }
}
