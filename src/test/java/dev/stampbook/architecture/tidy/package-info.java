/// The style of the project as an ordinary test. `TidyTest` is the table of contents; each rule is
/// one small `TidyRule` over `Sources`, and each has a folder of specimens under
/// `src/test/resources/specimens/tidy/<rule>/` that it has to catch, line for line.
@NullMarked
package dev.stampbook.architecture.tidy;

import org.jspecify.annotations.NullMarked;
