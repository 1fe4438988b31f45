package dev.stampbook.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rank test of Mann and Whitney: whether one of two lists of measurements tends to be larger,
/// whatever their distribution.
final class Ranks {

    private record Measured(double value, boolean first) {}

    private Ranks() {}

    /// How many standard deviations the ranks of the first list lie above what chance would give;
    /// below zero when the first is the smaller one.
    static double deviations(List<Double> first, List<Double> second) {
        var all = new ArrayList<Measured>();
        first.forEach(value -> all.add(new Measured(value, true)));
        second.forEach(value -> all.add(new Measured(value, false)));
        all.sort(Comparator.comparingDouble(Measured::value));
        var ranks = 0.0;
        var ties = 0.0;
        for (var from = 0; from < all.size(); ) {
            var to = from;
            while (to < all.size() && all.get(to).value() == all.get(from).value()) {
                to++;
            }
            var equal = all.subList(from, to);
            ranks += equal.stream().filter(Measured::first).count() * (from + 1 + to) / 2.0;
            ties += Math.pow(equal.size(), 3) - equal.size();
            from = to;
        }
        return deviations(ranks, ties, first.size(), second.size());
    }

    private static double deviations(double ranks, double ties, double n, double m) {
        var all = n + m;
        var above = ranks - n * (n + 1) / 2 - n * m / 2;
        var variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
        return variance == 0 ? 0 : above / Math.sqrt(variance);
    }

    /// The middle one.
    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
