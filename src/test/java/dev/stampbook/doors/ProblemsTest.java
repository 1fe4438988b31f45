package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.words.Words;
import dev.stampbook.testing.Snapshot;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// Every reason to say no, in one list.
class ProblemsTest {

    private static final String HEAD =
            """
            # Why the answer is no

            Written by `ProblemsTest` from the enums of refusals. `code` is for programs and never
            changes; the sentence is told in the reader's language, with its values filled in.

            | code | status | says |
            |---|---|---|
            """;

    private final Words words = new Words(true);

    @Test
    void everyRefusalIsWrittenDown() {
        var page = new StringBuilder(HEAD);
        byCode().values().forEach(refusal -> page.append(line(refusal)));

        Snapshot.generated("problems.md").matches(page.toString());
    }

    @Test
    void aCodeHasOneStatusWhereverItIsSaid() {
        var first = byCode();

        assertThat(refusals())
                .allMatch(
                        refusal ->
                                Objects.requireNonNull(first.get(refusal.code())).status()
                                        == refusal.status());
    }

    private String line(Refusal refusal) {
        var sentence = words.pattern("refusal." + refusal.code());
        return "| `" + refusal.code() + "` | " + refusal.status() + " | " + sentence + " |\n";
    }

    private static Map<String, Refusal> byCode() {
        var byCode = new TreeMap<String, Refusal>();
        refusals().forEach(refusal -> byCode.putIfAbsent(refusal.code(), refusal));
        return byCode;
    }

    private static Stream<Refusal> refusals() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("dev.stampbook").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())))
                .filter(Class::isEnum)
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Refusal.class::cast);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
