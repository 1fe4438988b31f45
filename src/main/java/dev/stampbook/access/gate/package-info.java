/// The gate: where requests show their credentials, before any door.
///
/// Programs show a bearer token, an API key or the operator's own; people's browsers show the
/// cookie of their device. Either way the request leaves with an actor, or with the reason why it
/// has none. Forms carry a token that only the page of the same browser could have told them.
///
/// Writes nothing. Announces: lookups.braked. Warning: the gate knows who; what she may do is asked
/// by the door.
@NullMarked
package dev.stampbook.access.gate;

import org.jspecify.annotations.NullMarked;
