/// Joining: the page behind the QR poster, and the link that leads to a card by mail.
///
/// Whoever names no address has a card at once, known by the browser. Whoever names one gets a link
/// there and nothing else: the request looks nobody up and makes no card, so the answer is the same
/// whether there is one or not, and takes as long. Opening the link shows that she reads the mail
/// of that address; only then she is a customer, has agreed to anything, and has her card. The link
/// opens by a press, since mail servers look at links before people do.
///
/// Whoever took a card without an address may add one later, by a link that works only in the
/// browser in which it was asked for: who opens it there holds the card and reads the mail.
///
/// Writes: `card_link`. Warning: what somebody wrote next to an address is shown and taken over
/// only in the browser in which it was written, for she may have mistyped it, or meant somebody
/// else.
@NullMarked
package dev.stampbook.card.join;

import org.jspecify.annotations.NullMarked;
