/// Files of comma-separated values that leave the house, by RFC 4180 in UTF-8.
///
/// A spreadsheet takes a cell that begins with `=` or the like for a formula, and what customers
/// and tills write ends in cells: [Csv] puts an apostrophe in front of these, and takes it away
/// again from what comes in.
@NullMarked
package dev.stampbook.platform.csv;

import org.jspecify.annotations.NullMarked;
