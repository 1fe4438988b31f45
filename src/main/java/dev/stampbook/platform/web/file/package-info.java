/// Files of ours that come back to a door: made here or elsewhere, long ago or by a newer version.
///
/// Such a file names its schema, as `stampbook.program/1`. Within a number fields are neither added
/// nor changed, so that an older server never reads half of a file; another number is another
/// schema, and refused as such.
@NullMarked
package dev.stampbook.platform.web.file;

import org.jspecify.annotations.NullMarked;
