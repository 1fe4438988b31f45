/// The merchant: one business with its locations and settings.
///
/// A merchant is made by the operator together with a first location, the virtual *online*
/// location and a first staff login. Its prefix stands in every token and leads back to it; it
/// never changes, nor does the id. A location has a time zone of its own or the merchant's.
///
/// Writes: merchant, merchant_directory, location. Announces: merchant.changed, location.added,
/// location.changed, settings.changed; merchant.added comes from `access`, with the first logins.
/// Warning: time zones decide what a day is; always ask [Merchant#zoneOf], never the JVM.
@NullMarked
@ApplicationModule(displayName = "Merchant")
package dev.stampbook.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
