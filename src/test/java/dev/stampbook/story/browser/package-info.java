/// The journeys that sell the product, with a real browser at the real doors: people press buttons
/// and read what is on the screen, the till sends what a till sends.
///
/// A [Phone] is a customer's, a [CounterScreen] the one staff sign in on; both are a [Screen],
/// which fails its story for anything the browser complains about: a fault in a script, a broken
/// content policy, a request to somebody else. Nothing waits by the clock: assertions wait for the
/// page.
@NullMarked
package dev.stampbook.story.browser;

import org.jspecify.annotations.NullMarked;
