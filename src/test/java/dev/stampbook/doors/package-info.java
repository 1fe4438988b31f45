/// All doors at once: who may go through which, what they say no with, what their contract is.
@NullMarked
package dev.stampbook.doors;

import org.jspecify.annotations.NullMarked;
