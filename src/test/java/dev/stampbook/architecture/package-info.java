/// The walls of the house. `ArchitectureTest` reads the compiled classes, `tidy.TidyTest` the
/// sources; both are tables of contents, and every rule has a failing specimen of its own.
@NullMarked
package dev.stampbook.architecture;

import org.jspecify.annotations.NullMarked;
