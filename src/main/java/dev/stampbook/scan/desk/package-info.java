/// The desk's page about scans that came late: taken while a line was down, sent when it was back.
///
/// What was stamped then is shown with the time at which it was taken, and what was refused is
/// shown because nobody at the counter could tell the customer.
///
/// Writes and announces nothing: it reads the scans. Warning: what was scanned is not kept and
/// cannot be shown.
@NullMarked
package dev.stampbook.scan.desk;

import org.jspecify.annotations.NullMarked;
