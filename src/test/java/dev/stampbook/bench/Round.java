package dev.stampbook.bench;

import java.util.Map;
import java.util.TreeMap;

/// One turn: how many a second, and what else was seen, by name and unit (`p99 ms`).
record Round(double rate, Map<String, Double> seen) {

    Round {
        seen = new TreeMap<>(seen);
    }

    /// What was seen under that name; 0 when nothing was.
    double seen(String name) {
        return seen.getOrDefault(name, 0.0);
    }

    Round with(String name, double value) {
        var more = new TreeMap<>(seen);
        more.put(name, value);
        return new Round(rate, more);
    }
}
