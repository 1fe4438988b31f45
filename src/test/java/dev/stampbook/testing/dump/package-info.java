/// What whoever finds a backup of the database could read.
@NullMarked
package dev.stampbook.testing.dump;

import org.jspecify.annotations.NullMarked;
