/// What a customer sees: the web card, and the page of each voucher.
///
/// The token in the address is the right to see the card; a photographed QR holds another one and
/// opens nothing. A voucher's page offers exactly one action, chosen by its redemption path. Every
/// page works without script; no GET changes anything.
///
/// An open web card hears of news by server-sent events and fetches itself again.
///
/// Writes nothing itself: using a voucher is [dev.stampbook.reward.Redeeming]. Warning: these
/// addresses are printed on paper and never change.
@NamedInterface("page")
@NullMarked
package dev.stampbook.card.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
