package dev.stampbook.architecture.tidy;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every package of main code opens with its story and is null-marked.
record PackageStories() implements TidyRule {

    private static final String ROOT = "src/main/java/dev/stampbook";

    private static final Pattern STORY = Pattern.compile("(?s)\\s*///.*@NullMarked.*");

    @Override
    public Stream<Violation> check(Sources sources) {
        Map<String, String> stories = new TreeMap<>();
        sources.mainJava().forEach(s -> stories.merge(folder(s), story(s), String::concat));
        return stories.entrySet().stream()
                .filter(entry -> !STORY.matcher(entry.getValue()).matches())
                .map(Map.Entry::getKey)
                .filter(folder -> !folder.equals(ROOT))
                .map(PackageStories::untold);
    }

    private static String folder(JavaSource source) {
        return source.file().folder();
    }

    private static String story(JavaSource source) {
        return source.file().path().endsWith("/package-info.java") ? source.file().text() : "";
    }

    private static Violation untold(String folder) {
        return new Violation(
                folder,
                0,
                "a package without its story",
                "package-info.java: ten lines of /// (purpose, words, writes), then @NullMarked");
    }
}
