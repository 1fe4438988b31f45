/// Writes `docs/rules.md` from the tests that hold the rules: a table test is a table, and the name
/// of any other test is a sentence.
///
/// A test says with [RuleOf] in which [Chapter] it stands. Nothing on that page is written by hand
/// but the titles of the chapters, so that it never says what no test holds.
@NullMarked
package dev.stampbook.testing.rules;

import org.jspecify.annotations.NullMarked;
