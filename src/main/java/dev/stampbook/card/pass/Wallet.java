package dev.stampbook.card.pass;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.page.Phrases;
import java.util.Optional;

/// A phone's wallet that this instance can put cards into; given by the module that makes passes.
public interface Wallet {

    /// What it is called in forms: `apple`.
    String name();

    /// What its button says.
    String label(Phrases words);

    /// Whether the cards of a merchant can be put into it; inside a transaction of that merchant.
    default boolean offered(MerchantId merchant) {
        return true;
    }

    /// Whether a phone whose browser calls itself so has this wallet, and the wallet takes what is
    /// made for it here; inside a transaction of that merchant.
    boolean suits(MerchantId merchant, String device);

    /// Whether putting a card into it writes something here, so that a form asks for it and no
    /// link.
    default boolean asked() {
        return false;
    }

    /// Where the pass of a card is taken from, given the address of the card.
    String pass(String card);

    /// Where the pass of a voucher beside its card is taken from, given the address of the voucher;
    /// nothing where none is made.
    default Optional<String> voucher(String voucher) {
        return Optional.empty();
    }

    /// How all cards of the same person are taken at once; nothing where each is taken alone.
    default Optional<Several> several() {
        return Optional.empty();
    }

    /// One file with the passes of several cards.
    interface Several {

        /// How many cards fit into it.
        int most();

        /// What its button says, for so many cards.
        String label(Phrases words, int cards);

        /// Where it is taken from, given the address of one of the cards.
        String passes(String card);
    }
}
