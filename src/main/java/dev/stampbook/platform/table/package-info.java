/// Tables for people: CSV as spreadsheets read it.
///
/// Lines end with CRLF and cells are quoted where they must be (RFC 4180). A cell that a
/// spreadsheet would run as a formula begins with an apostrophe: what one person typed must not
/// act on the computer of another.
///
/// Writes nothing, to no table. Warning: not for programs; they read JSON.
@NullMarked
package dev.stampbook.platform.table;

import org.jspecify.annotations.NullMarked;
