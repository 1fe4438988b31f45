/// Everything that is held about a person, in one document: for her, and as proof that there is no
/// more.
///
/// The profile, the consents, who looked her up, and what other modules hold about her. It is made
/// when it is asked for and kept nowhere, so that there is nothing to erase. As CSV each value has
/// a line of its own: kind, number, field, value.
///
/// Words: export. Writes nothing but a line of the journal. Warning: whatever a module begins to
/// hold about people belongs in here, and in the erasure.
@NullMarked
@NamedInterface("export")
package dev.stampbook.customer.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
