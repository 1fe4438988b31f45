package dev.stampbook.architecture.tidy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A package can be read as one listing.
record PackageSize(int wall) implements TidyRule {

    @Override
    public Stream<Violation> check(Sources sources) {
        Map<String, Long> sizes =
                sources.java().stream()
                        .map(JavaSource::file)
                        .collect(
                                Collectors.groupingBy(
                                        SourceFile::folder, TreeMap::new, Collectors.counting()));
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > wall)
                .map(size -> tooLarge(size.getKey(), size.getValue()));
    }

    private Violation tooLarge(String folder, long files) {
        return new Violation(
                folder,
                0,
                "package of " + files + " files",
                "split it by sub-capability (wallet.apple), never by layer, at most " + wall);
    }
}
