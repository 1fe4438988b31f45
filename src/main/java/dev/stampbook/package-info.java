@NullMarked
package dev.stampbook;

import org.jspecify.annotations.NullMarked;
