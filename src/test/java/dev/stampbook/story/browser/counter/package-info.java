/// The counter in its modes: by hand and by camera, without a line, in autopilot, as a kiosk.
///
/// Nothing here calls the decoder or the door of scans: a code reaches the page as the picture of
/// a camera, as the keys of a scanner, or as what somebody types.
@NullMarked
package dev.stampbook.story.browser.counter;

import org.jspecify.annotations.NullMarked;
