package dev.stampbook.architecture.tidy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Imports name one thing each, and never a library that we decided against.
record BannedImports() implements TidyRule {

    /// The library that writes the contract speaks in this one type of Jackson 2.
    private static final String JAVA_TYPE = "com.fasterxml.jackson.databind.JavaType";

    private static final String CONTRACT = "dev/stampbook/platform/web/contract/";

    private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

    static {
        INSTEAD.put(".*\\.\\*", "name each type, so that a reader sees where a word comes from");
        INSTEAD.put("org\\.mockito\\..*|.*\\.Mock(ito)?Bean", "a fake written by hand");
        INSTEAD.put("com\\.fasterxml\\.jackson\\.(core|databind)\\..*", "tools.jackson, Jackson 3");
        INSTEAD.put("lombok\\..*", "a record");
        INSTEAD.put("org\\.junit\\.(Test|Assert|Before|After|Rule).*", "JUnit Jupiter");
        INSTEAD.put("(org\\.hamcrest|org\\.junit\\.jupiter\\.api\\.Assertions).*", "AssertJ");
        INSTEAD.put("javax\\.annotation\\..*|.*springframework.*\\.(Nullable|NonNull)", "JSpecify");
    }

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.java().stream()
                .flatMap(source -> source.imports().stream().flatMap(i -> check(source, i)));
    }

    private static Stream<Violation> check(JavaSource source, JavaSource.Import line) {
        if (source.file().path().contains(CONTRACT) && line.name().equals(JAVA_TYPE)) {
            return Stream.empty();
        }
        return INSTEAD.entrySet().stream()
                .filter(banned -> line.name().matches(banned.getKey()))
                .map(
                        banned ->
                                source.violation(
                                        line.line(),
                                        "import of " + line.name(),
                                        banned.getValue()));
    }
}
