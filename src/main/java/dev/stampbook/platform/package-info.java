/// The ground that every capability stands on, and that knows none of them.
///
/// Here is what all modules need and none owns: ids and their public form, merchant texts, money,
/// the actor, the journal and its outbox, the one path by which anything of value is written, and
/// the doors' manners (problem details, pages, words). Sub-packages hold the pure tools: `code`
/// for typed and scanned texts, `symbol` for barcodes, `secret` for fingerprints and sealing.
///
/// The module is open: everybody may call it, also its sub-packages, and it calls nobody. It writes
/// the tables of the journal, the outbox and the idempotency keys, and announces nothing of
/// its own.
///
/// Warning: a word of the shop floor (card, stamp, voucher …) in a rule here is in the wrong place.
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.stampbook.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
