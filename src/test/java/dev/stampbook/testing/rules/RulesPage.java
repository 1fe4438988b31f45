package dev.stampbook.testing.rules;

import dev.stampbook.platform.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page of all rules, chapter by chapter.
final class RulesPage {

    private static final String HEAD =
            """
            # The rules

            Written by `RulesTest` from the tests that hold them: each table below is run, \
            line by line, whenever Stampbook is built, and each sentence is the name of a \
            test. Change a
            rule, and this page changes with it. Times that end in `Z` are UTC; amounts are \
            in minor units (`500 EUR` is five euros); codes like `cooldown_running` are what \
            the API answers.

            """;

    /// Values for the sentences that tell some.
    private static final Map<String, Object> TOLD =
            Map.ofEntries(
                    Map.entry("count", 1),
                    Map.entry("limit", 1),
                    Map.entry("version", 3),
                    Map.entry("reason", "other"),
                    Map.entry("currency", "EUR"),
                    Map.entry("minimum_bill", "€5.00"),
                    Map.entry("retry_at", at("2026-03-02T09:10:00Z")),
                    Map.entry("redeemed_at", at("2026-03-02T08:14:00Z")),
                    Map.entry("expired_at", at("2026-03-01T23:00:00Z")));

    private final StringBuilder text = new StringBuilder(HEAD);
    private final Words words = new Words(false);
    private final Map<Chapter, List<Rule>> rules;

    RulesPage(List<Rule> rules) {
        this.rules =
                rules.stream()
                        .collect(
                                Collectors.groupingBy(
                                        rule -> rule.chapter().orElseThrow().value(),
                                        TreeMap::new,
                                        Collectors.toList()));
    }

    String written() {
        rules.keySet().forEach(this::entry);
        rules.forEach(this::chapter);
        return text.toString().strip() + "\n";
    }

    private void entry(Chapter chapter) {
        line("- [%s](#%s)".formatted(chapter.title(), chapter.anchor()));
    }

    private void chapter(Chapter chapter, List<Rule> held) {
        line("\n## " + chapter.title() + "\n\n" + chapter.opening());
        held.stream().filter(Rule::isTable).forEach(this::table);
        sentences(held.stream().filter(rule -> !rule.isTable()).toList());
        said(held);
    }

    private void table(Rule rule) {
        line("\n### " + rule.sentence() + "\n");
        if (!rule.reading().isEmpty()) {
            line(rule.reading() + "\n");
        }
        var table = rule.table();
        for (var part : table.parts()) {
            if (!part.says().isEmpty()) {
                line(part.says() + "\n");
            }
            row(table.header());
            row(table.header().stream().map(cell -> "---").toList());
            part.rows().forEach(cells -> row(rule.spoken(cells)));
            line("");
        }
        line("<sub>[%s](%s)</sub>".formatted(rule.type().getSimpleName(), rule.link()));
    }

    private void row(List<String> cells) {
        line(cells.stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private String cell(String text) {
        var plain = text.replaceAll(" +", " ").replace("|", "\\|").replace("<", "&lt;");
        return refusal(text) ? "`" + plain + "`" : plain;
    }

    /// The sentences that no table holds, by the class that does.
    private void sentences(List<Rule> held) {
        var byClass = new LinkedHashMap<Class<?>, List<Rule>>();
        held.forEach(rule -> byClass.merge(rule.type(), List.of(rule), RulesPage::and));
        byClass.forEach(
                (type, some) -> {
                    line("");
                    some.forEach(rule -> line("- " + rule.sentence() + "."));
                    var link = some.getFirst().link();
                    line("\n<sub>[%s](%s)</sub>".formatted(type.getSimpleName(), link));
                });
    }

    /// What the refusals of the chapter's tables say.
    private void said(Collection<Rule> held) {
        var codes =
                held.stream()
                        .filter(Rule::isTable)
                        .flatMap(rule -> rule.table().cells())
                        .filter(this::refusal)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!codes.isEmpty()) {
            line("\n| refusal | in words |\n| --- | --- |");
            codes.forEach(code -> row(List.of(code, words.say(List.of("en"), key(code), TOLD))));
        }
    }

    private boolean refusal(String cell) {
        return cell.matches("[a-z]+(_[a-z]+)+") && words.knows(key(cell));
    }

    private static String key(String code) {
        return "refusal." + code;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static List<Rule> and(List<Rule> some, List<Rule> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static ZonedDateTime at(String instant) {
        return Instant.parse(instant).atZone(ZoneId.of("Europe/Berlin"));
    }
}
