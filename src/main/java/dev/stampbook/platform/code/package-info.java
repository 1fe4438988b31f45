/// Texts that people type and machines scan: how they are made, forgiven and checked.
///
/// Codes are random symbols of Crockford's alphabet, which has no look-alike letters. Typed input
/// is forgiven before it is compared, and stored forms are forgiven the same way, so that equality
/// of the forgiven forms is the only comparison there is. Rotating texts prove that a screen is
/// live: they carry a one-time value that only the holder of a key can compute.
///
/// Pure functions without Spring, clock or database: instants and random sources are passed in.
///
/// Warning: a check symbol finds typing errors and adds no security; length does.
@NullMarked
package dev.stampbook.platform.code;

import org.jspecify.annotations.NullMarked;
