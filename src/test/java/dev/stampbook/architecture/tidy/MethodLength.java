package dev.stampbook.architecture.tidy;

import java.util.stream.Stream;

/// A method fits on a screen; the body is counted from brace to brace.
record MethodLength(int main, int test) implements TidyRule {

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.java().stream().flatMap(this::tooLong);
    }

    private Stream<Violation> tooLong(JavaSource source) {
        int wall = source.file().isMain() ? main : test;
        return source.bodies().stream()
                .filter(body -> body.lines() > wall)
                .map(
                        body ->
                                source.violation(
                                        body.line(),
                                        body.name() + " has " + body.lines() + " lines",
                                        "give its steps names of their own, at most " + wall));
    }
}
