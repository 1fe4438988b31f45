/// With what passes are signed: certificates that Apple gave to a merchant or to the operator, and
/// an authority of our own for trying everything out.
///
/// [PassSigner] is a certificate with its key and signs, by our own writer of DER: the JDK has no
/// public one, and a pass costs one signature and little else.
///
/// Owners hear of its end 30, 14 and 3 days ahead and when it is there (`TellingCertificateEnds`);
/// from then on nobody signs.
///
/// Writes: pass_certificate. Announces: certificate.changed, certificate.expiring,
/// certificate.expired. Warning: chains are embedded byte for byte as they were issued; phones
/// refuse one that was written anew.
@NullMarked
package dev.stampbook.wallet.certificate;

import org.jspecify.annotations.NullMarked;
