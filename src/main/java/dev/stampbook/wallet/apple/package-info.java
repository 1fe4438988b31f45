/// Passes as Apple Wallet takes them: a signed archive with a description, its words in every
/// language, and pictures.
///
/// [PassMaking] makes the file from what a card shows, or a voucher beside it. `PassJson` describes
/// it, `CardFields` and `VoucherFields` lay it out, `PassTexts` finds the words of the phone's
/// language, `StripDrawing` draws the places of the card, `SignDrawing` and `LogoDrawing` whose it
/// is, `Archive` packs it. Pictures are drawn, hashed and kept once for each design and number of
/// stamps, so that a pass costs one signature. The same content, certificate and second give the
/// same bytes, whatever the machine speaks.
///
/// [PassOrders] orders a pass as its card is now, [NewsDesks] says where phones ask for news of it;
/// `service` answers them, and `push` tells them that there is news.
///
/// Writes nothing. Warning: phones say nothing about a pass that they refuse; the test with openssl
/// and two readers of passes speaks for them.
@NullMarked
package dev.stampbook.wallet.apple;

import org.jspecify.annotations.NullMarked;
