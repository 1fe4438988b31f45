/// The journal as people read it: each line in a sentence, with who did it where, and what the
/// customer saw on her card then.
///
/// The sentences go by the public payload of events, so that this package knows the journal and no
/// other module; every type has one, which a test makes sure of.
///
/// Reads the journal, writes and announces nothing.
@NullMarked
@NamedInterface("desk-journal")
package dev.stampbook.merchant.desk.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
