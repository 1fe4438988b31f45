/// The chain: the journal of each merchant as a chain of hashes with signed checkpoints, so that
/// whoever changes the past in the database is found by anybody with an earlier checkpoint.
///
/// Behind the writes, [Chaining] follows the numbers that the sequencer gave: the hash of a line is
/// SHA-256 over a version byte, the hash before it, and the [Canonical] bytes of the line. Every
/// hour in which something happened [Certifying] signs where the chain ends (Ed25519); other
/// systems keep these checkpoints (`GET /api/v1/checkpoints`). `bin/stampbook export` writes one
/// merchant's chain beside her cards and vouchers, and `bin/stampbook verify` judges such files
/// with no database and no key: [Verification] is all there is to trust. There are no personal data
/// in a line, so that erasing somebody leaves the chain as it is.
///
/// Writes: chain_key, chain_link, chain_head, chain_checkpoint. Warning: [Canonical] and [Link] may
/// never change; another form would be another version beside them.
@NullMarked
package dev.stampbook.platform.chain;

import org.jspecify.annotations.NullMarked;
