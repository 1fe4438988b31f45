package dev.stampbook.architecture.tidy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Java file as the compiler's parser sees it, cut down to what the rules ask about.
record JavaSource(
        SourceFile file,
        List<Body> bodies,
        List<Text> texts,
        List<Declared> names,
        List<Call> calls,
        List<Import> imports) {

    /// The body of a method, constructor or initialiser; `lines` counts from brace to brace.
    record Body(String name, int line, int lines) {}

    /// A string literal, text blocks included, as the program sees it.
    record Text(String value, int line) {

        private static final Pattern STATEMENT =
                Pattern.compile("(?is)\\s*(select|insert|update|delete|merge|with|truncate)\\b.*");

        boolean isSql() {
            return STATEMENT.matcher(value).matches() && value.contains(" ");
        }
    }

    /// What a declared name stands for.
    enum Kind {
        TYPE,
        METHOD,
        VARIABLE
    }

    /// A name that this file introduces; names imposed by a supertype are not among them.
    record Declared(Kind kind, String name, int line, boolean needsSentence) {}

    /// A method call: `receiver` is the source text before the dot, empty when there is none.
    record Call(String receiver, String name, List<String> arguments, int line) {}

    /// An import, static or not, as written.
    record Import(String name, int line) {}

    Stream<Text> sql() {
        return texts.stream().filter(Text::isSql);
    }

    Violation violation(int line, String wrong, String instead) {
        return new Violation(file.path(), line, wrong, instead);
    }
}
