/// JSON in one form everywhere: snake case, instants in UTC, families told apart by `kind`.
///
/// Domain records carry no JSON annotations; sealed families get their discriminator here. Doors
/// read strictly (unknown fields, wrong types, doubled keys and depth bombs are refused), what we
/// stored ourselves is read with tolerance for fields that a newer version added.
@NullMarked
package dev.stampbook.platform.json;

import org.jspecify.annotations.NullMarked;
