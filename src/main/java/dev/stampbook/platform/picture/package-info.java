/// Pictures made of dots, in memory: cut, made smaller, put on a ground, written as PNG.
///
/// A [Bitmap] never changes. Whoever reads one from outside bounds it first; here nothing is asked
/// where it came from.
///
/// Writes nothing. Warning: a dot takes four bytes, and making a picture smaller needs it twice.
@NullMarked
package dev.stampbook.platform.picture;

import org.jspecify.annotations.NullMarked;
