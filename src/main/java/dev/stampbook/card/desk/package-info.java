/// The desk's pages about programs and cards: doors to the deeds behind the API.
///
/// A program is said back in sentences, changed by a plain form, and every change of its rules is
/// rehearsed first, so that the owner sees for whom it changes what. A card shows what happened to
/// it, and what its customer saw then.
///
/// Reads in its own lists what only these pages ask for; writes and announces nothing. Warning:
/// fields of forms are named by the JSON pointers of the public contract, which say where a mistake
/// is.
@NullMarked
package dev.stampbook.card.desk;

import org.jspecify.annotations.NullMarked;
