/// Redeem codes: the texts that a till understands, from three sources, in one directory.
///
/// A merchant's codes all stand in `redeem_code`, found by the fingerprint of their forgiven text,
/// so that no two equal ones exist. A shared code stands there once, however many vouchers show it.
/// A generated code is drawn with its voucher. Codes of a pool wait there from their import on and
/// are handed out once each, in the order of the import as far as concurrent tills allow; what was
/// handed out never goes back.
///
/// Writes: code_pool, redeem_code. Warning: a code is a secret until it is used: it is sealed at
/// rest, and stays out of the journal and of logs.
@NullMarked
@NamedInterface("code")
package dev.stampbook.reward.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
