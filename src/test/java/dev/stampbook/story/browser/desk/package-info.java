/// Owners, managers and analysts in front of their desk: coming in, setting up, seeing to things.
@NullMarked
package dev.stampbook.story.browser.desk;

import org.jspecify.annotations.NullMarked;
