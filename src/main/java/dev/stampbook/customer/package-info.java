/// The customer: the person behind the cards, perhaps nameless, and what that person agreed to.
///
/// Whoever joins is found by external id, else e-mail, else phone, all in their normal form; who
/// gives none of them gets a row of her own. [Joining] is the part of other deeds that does this,
/// together with the consents given in the same step. A consent belongs to one purpose and one
/// version of its text, is never changed, and ends by being withdrawn.
///
/// Words: customer, person, consent, purpose. Writes: customer, consent. Announces: consent.given,
/// consent.withdrawn. Warning: personal data never reaches the journal; all its columns are hidden.
@NullMarked
@ApplicationModule(displayName = "Customer")
package dev.stampbook.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
