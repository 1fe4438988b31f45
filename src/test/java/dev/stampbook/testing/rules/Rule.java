package dev.stampbook.testing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/// One test that holds a rule.
record Rule(Method method) {

    private static final Path TESTS = Path.of("src/test/java");

    /// The tests of a class, in the order of its source.
    static Stream<Rule> of(Class<?> type) {
        var source = source(type);
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .sorted((one, other) -> place(source, one) - place(source, other))
                .map(Rule::new);
    }

    /// Where it stands: what it says itself goes before what its class says.
    Optional<RuleOf> chapter() {
        return AnnotationSupport.findAnnotation(method, RuleOf.class)
                .or(() -> AnnotationSupport.findAnnotation(type(), RuleOf.class));
    }

    /// How to read its table, if that was said.
    String reading() {
        return AnnotationSupport.findAnnotation(method, Reading.class)
                .map(reading -> reading.value().replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    boolean isTable() {
        var source = source();
        return source != null && RuleTable.isTable(source);
    }

    RuleTable table() {
        try {
            return RuleTable.of(Objects.requireNonNull(source()));
        } catch (RuntimeException fault) {
            throw new IllegalStateException("the table of " + method, fault);
        }
    }

    /// The cells of a row as people say them: what Java calls ON_USE is `on_use` everywhere else.
    List<String> spoken(List<String> cells) {
        var types = method.getParameterTypes();
        return IntStream.range(0, cells.size())
                .mapToObj(place -> spoken(types[place], cells.get(place)))
                .toList();
    }

    private static String spoken(Class<?> type, String cell) {
        if (type == Duration.class && !cell.isEmpty()) {
            return span(Duration.parse(cell));
        }
        return type.isEnum() ? cell.toLowerCase(Locale.ROOT) : cell;
    }

    /// `PT1H59M` → `1 h 59 min`.
    private static String span(Duration span) {
        var parts = new StringJoiner(" ").setEmptyValue("0 s");
        part(parts, span.toDays(), "d");
        part(parts, span.toHoursPart(), "h");
        part(parts, span.toMinutesPart(), "min");
        part(parts, span.toSecondsPart(), "s");
        return parts.toString();
    }

    private static void part(StringJoiner parts, long count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit);
        }
    }

    Class<?> type() {
        return method.getDeclaringClass();
    }

    /// The file of its class, as seen from `docs/`.
    String link() {
        return "../" + file(type());
    }

    /// `refusesASecondStamp` → `Refuses a second stamp`.
    String sentence() {
        var words =
                method.getName()
                        .replaceAll("(?<=[A-Za-z])(?=[0-9])|(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private @Nullable CsvSource source() {
        return method.getAnnotation(CsvSource.class);
    }

    private static int place(String source, Method method) {
        return source.indexOf(" " + method.getName() + "(");
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(file(type));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path file(Class<?> type) {
        return TESTS.resolve(type.getName().replace('.', '/') + ".java");
    }
}
