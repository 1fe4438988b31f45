package dev.stampbook.architecture.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All text of a project that people write: code, templates, styles, scripts, words, migrations.
record Sources(List<SourceFile> files, List<JavaSource> java) {

    private static final List<String> ROOTS = List.of("src/main", "src/test/java", "bin");

    private static final Set<String> BINARY =
            Set.of("png", "jpg", "ico", "wasm", "woff2", "jar", "p12", "gz", "webp");

    /// Folders of files that others wrote, kept byte for byte with their licence.
    private static final String FOREIGN = "/vendor/";

    static Sources of(Path root) {
        List<SourceFile> files =
                ROOTS.stream()
                        .map(root::resolve)
                        .filter(Files::isDirectory)
                        .flatMap(folder -> read(root, folder))
                        .toList();
        return new Sources(
                files, JavaParsing.parse(files.stream().filter(f -> f.isA("java")).toList()));
    }

    /// The files with one of these endings.
    Stream<SourceFile> ending(String... endings) {
        return files.stream().filter(file -> Stream.of(endings).anyMatch(file::isA));
    }

    Stream<JavaSource> mainJava() {
        return java.stream().filter(source -> source.file().isMain());
    }

    private static Stream<SourceFile> read(Path root, Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths
                    .filter(Files::isRegularFile)
                    .filter(Sources::isOurText)
                    .sorted()
                    .map(path -> file(root, path))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurText(Path path) {
        String name = path.toString();
        return !name.contains(FOREIGN) && !BINARY.contains(name.replaceFirst(".*\\.", ""));
    }

    private static SourceFile file(Path root, Path path) {
        try {
            String place = root.relativize(path).toString().replace('\\', '/');
            return new SourceFile(place, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
