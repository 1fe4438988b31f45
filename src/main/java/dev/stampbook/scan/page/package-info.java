/// The counter page: one field that understands whatever is typed or scanned, and one big answer.
///
/// It is the plain form of the scanner: it works without script and without a camera, with a
/// keyboard or a scanner that types. Each form carries the id of its scan, so that a thumb too
/// many, or a page sent again, gives the same answer and changes nothing twice.
///
/// Writes nothing itself: every form ends in [dev.stampbook.scan.ScanDesk] or in an undo.
@NullMarked
package dev.stampbook.scan.page;

import org.jspecify.annotations.NullMarked;
