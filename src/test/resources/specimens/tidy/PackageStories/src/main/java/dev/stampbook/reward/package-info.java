@NullMarked
package dev.stampbook.reward;

import org.jspecify.annotations.NullMarked;
