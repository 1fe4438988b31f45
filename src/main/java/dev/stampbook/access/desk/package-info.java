/// The desk's pages about who may do what: staff members, their devices, API keys, and one's own
/// ways of signing in.
///
/// Doors to the deeds behind the API; a secret is shown in the answer to the form that made it, and
/// the same form sent twice shows the same one. Everybody at the desk reaches her own account, the
/// rest is for those who manage, keys for owners.
///
/// Writes and announces nothing. Warning: a page with a secret is not for histories: it answers a
/// form, has no address of its own, and no cache keeps it.
@NullMarked
package dev.stampbook.access.desk;

import org.jspecify.annotations.NullMarked;
