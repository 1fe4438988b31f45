package dev.stampbook.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What was measured and on what: as a table for people, as JSON for programs.
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> machine;
    private final List<Series> series = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();

    Report(Map<String, ?> machine) {
        this.machine = new LinkedHashMap<>(machine);
    }

    void note(String name, Object value) {
        machine.put(name, value);
    }

    Series series(String name, String unit) {
        var made = new Series(name, unit);
        series.add(made);
        return made;
    }

    void compare(Series ours, Series baseline, String goal) {
        ratios.add(new Ratio(ours, baseline, goal));
    }

    /// By something else than the rate.
    void compare(Series ours, Series baseline, String seen, String goal) {
        ratios.add(new Ratio(ours, baseline, seen, goal));
    }

    String table() {
        var lines = new ArrayList<String>();
        machine.forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("");
        lines.add("| what | every round | median | spread | besides (medians) |");
        lines.add("|---|---|---:|---:|---|");
        series.stream().filter(one -> !one.rounds().isEmpty()).map(Report::row).forEach(lines::add);
        if (!ratios.isEmpty()) {
            lines.add("");
            lines.add("| ratio of medians | to | is | goal |");
            lines.add("|---|---|---:|---|");
            ratios.stream().map(Report::row).forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    private static String row(Series one) {
        var rounds =
                one.rounds().stream()
                        .map(round -> number(round.rate()))
                        .collect(Collectors.joining(" · "));
        var besides =
                one.medians().entrySet().stream()
                        .map(seen -> seen.getKey() + " " + number(seen.getValue()))
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s %s | %d %% | %s |",
                one.name(),
                rounds,
                number(one.median()),
                one.unit(),
                one.spread(),
                besides);
    }

    private static String row(Ratio ratio) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                ratio.name(),
                ratio.baseline().name(),
                ratio.words(),
                ratio.goal());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }

    String json() {
        var told = new LinkedHashMap<String, Object>();
        told.put("machine", machine);
        told.put(
                "series",
                series.stream().filter(one -> !one.rounds().isEmpty()).map(Report::told).toList());
        told.put("ratios", ratios.stream().map(Report::told).toList());
        return JSON.writeValueAsString(told);
    }

    private static Map<String, Object> told(Series one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", one.name());
        told.put("unit", one.unit());
        told.put("rounds", one.rounds());
        told.put("median", one.median());
        told.put("spread_percent", one.spread());
        told.put("medians", one.medians());
        return told;
    }

    private static Map<String, Object> told(Ratio ratio) {
        var told = new LinkedHashMap<String, Object>();
        told.put("of", ratio.name());
        told.put("to", ratio.baseline().name());
        if (ratio.told()) {
            told.put("ratio", ratio.value());
        } else {
            told.put("no_ratio", ratio.words());
        }
        told.put("goal", ratio.goal());
        return told;
    }
}
