package dev.stampbook.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.Snapshot;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

class RulesTest {

    /// Where tables are rules; those of the platform may be.
    private static final Pattern RULED =
            Pattern.compile("dev[.]stampbook[.](card|reward|scan|customer)([.].*)?");

    @Test
    void theRulesAreWrittenDown() {
        var told = rules().filter(rule -> rule.chapter().isPresent()).toList();

        new Snapshot(Path.of("docs/rules.md")).matches(new RulesPage(told).written());
    }

    @Test
    void everyTableOfRulesStandsInAChapter() {
        assertThat(rules().filter(Rule::isTable).filter(RulesTest::ruled))
                .as("say with @RuleOf in which chapter of docs/rules.md it stands")
                .allMatch(rule -> rule.chapter().isPresent());
    }

    private static boolean ruled(Rule rule) {
        return RULED.matcher(rule.type().getPackageName()).matches();
    }

    private static Stream<Rule> rules() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test")));
        List<String> found =
                scanner.findCandidateComponents("dev.stampbook").stream()
                        .map(candidate -> String.valueOf(candidate.getBeanClassName()))
                        .sorted(
                                Comparator.comparingLong(RulesTest::depth)
                                        .thenComparing(name -> name))
                        .toList();
        return found.stream().map(RulesTest::type).flatMap(Rule::of);
    }

    /// What the rules say by themselves goes before what they say at the doors of a module.
    private static long depth(String name) {
        return name.chars().filter(symbol -> symbol == '.').count();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
