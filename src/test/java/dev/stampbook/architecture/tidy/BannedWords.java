package dev.stampbook.architecture.tidy;

import dev.stampbook.architecture.tidy.JavaSource.Declared;
import dev.stampbook.architecture.tidy.JavaSource.Kind;
import java.util.List;
import java.util.stream.Stream;

/// One thing has one word, in code, tables, styles and on the screen: the one of the glossary.
record BannedWords() implements TidyRule {

    @Override
    public Stream<Violation> check(Sources sources) {
        Stream<Violation> names = sources.mainJava().flatMap(this::inNames);
        Stream<Violation> lines =
                sources.ending("jte", "css", "js", "sql", "properties")
                        .filter(SourceFile::isMain)
                        .filter(file -> !file.isA("properties") || isEnglish(file))
                        .flatMap(this::inLines);
        return Stream.concat(names, lines);
    }

    private static boolean isEnglish(SourceFile file) {
        return file.path().endsWith("/en.properties");
    }

    private Stream<Violation> inNames(JavaSource source) {
        return source.names().stream()
                .flatMap(name -> words(name).flatMap(word -> inName(source, name, word)));
    }

    private static Stream<BannedWord> words(Declared name) {
        List<BannedWord> more = name.kind() == Kind.TYPE ? BannedWord.IN_TYPES : List.of();
        return Stream.concat(BannedWord.ALL.stream(), more.stream());
    }

    private static Stream<Violation> inName(JavaSource source, Declared name, BannedWord word) {
        return word
                .in(name.name(), source.file().module())
                .map(found -> "the word " + found + " in the name " + name.name())
                .map(wrong -> source.violation(name.line(), wrong, word.instead()))
                .stream();
    }

    private Stream<Violation> inLines(SourceFile file) {
        return file.numbered()
                .flatMap(line -> BannedWord.ALL.stream().flatMap(w -> inLine(file, line, w)));
    }

    private static Stream<Violation> inLine(
            SourceFile file, SourceFile.Line line, BannedWord word) {
        return word
                .in(line.text(), file.module())
                .map(found -> "the word " + found)
                .map(wrong -> new Violation(file.path(), line.number(), wrong, word.instead()))
                .stream();
    }
}
