package dev.stampbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/// All rounds of one kind, in the order in which they were run.
final class Series {

    private final String name;
    private final String unit;
    private final List<Round> rounds = new ArrayList<>();

    Series(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    void add(Round round) {
        rounds.add(round);
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    double median() {
        return median(rounds.stream().mapToDouble(Round::rate));
    }

    /// The medians of whatever else was seen.
    Map<String, Double> medians() {
        var names = new TreeSet<String>();
        rounds.forEach(round -> names.addAll(round.seen().keySet()));
        var medians = new TreeMap<String, Double>();
        for (var each : names) {
            var values = rounds.stream().map(round -> round.seen().get(each));
            medians.put(
                    each, median(values.filter(v -> v != null).mapToDouble(Double::doubleValue)));
        }
        return medians;
    }

    /// How far the fastest and the slowest round are apart, in hundredths of the median.
    long spread() {
        var rates = rounds.stream().mapToDouble(Round::rate).summaryStatistics();
        return Math.round(100 * (rates.getMax() - rates.getMin()) / median());
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
