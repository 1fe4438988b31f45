/// The wallet's copies of cards.
@NullMarked
package dev.stampbook.wallet;

import org.jspecify.annotations.NullMarked;
