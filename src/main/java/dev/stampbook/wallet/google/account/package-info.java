/// As whom the cards of a merchant go to Google: the number of an issuer, and the key of a service
/// account that it has let in.
///
/// A merchant brings a key file of its own, kept sealed; without one the instance's goes for it, if
/// its operator named one. [GoogleAccounts] answers who it is. Every fault of a file is told by
/// itself when it comes in.
///
/// Words: issuer, service account. Writes: google_key. Warning: of the addresses in a key file none
/// is used, since a file shall not say whom we talk to.
@NullMarked
package dev.stampbook.wallet.google.account;

import org.jspecify.annotations.NullMarked;
