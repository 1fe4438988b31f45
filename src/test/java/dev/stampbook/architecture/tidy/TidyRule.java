package dev.stampbook.architecture.tidy;

import java.util.stream.Stream;

/// One rule about the text of the project.
interface TidyRule {

    /// Everything in these sources that breaks the rule.
    Stream<Violation> check(Sources sources);

    /// The folder of the specimens that this rule must catch.
    default String specimens() {
        return getClass().getSimpleName();
    }
}
