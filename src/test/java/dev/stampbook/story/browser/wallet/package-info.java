/// Cards in the wallets of phones, from the page where they are taken to the news of the counter.
@NullMarked
package dev.stampbook.story.browser.wallet;

import org.jspecify.annotations.NullMarked;
