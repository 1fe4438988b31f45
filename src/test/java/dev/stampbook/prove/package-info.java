/// `bin/prove`: whether every acknowledged stamp and redemption is there exactly once, whatever
/// dies meanwhile.
///
/// [ExactlyOnceProof] starts a PostgreSQL and two servers as processes of their own, lets
/// [Counters] work against them through a [CuttingProxy] each, and has [Faults] kill and freeze
/// what runs, at moments that the seed decides. [History] keeps what the callers were told,
/// [Judgement] holds that against the database, the journal and the chain. A test run does not
/// begin it.
@NullMarked
package dev.stampbook.prove;

import org.jspecify.annotations.NullMarked;
