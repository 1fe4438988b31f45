package dev.stampbook.wallet.google;

import java.net.URI;

/// The classes of Luna Café.
final class Classes {

    static final URI CALLBACKS = URI.create("https://cards.example.com/google/callbacks/mer_1");

    private Classes() {}

    static Resource cards() {
        return GoogleClass.ofCards(Passes.shown(Passes.anna()), Passes.ISSUER, CALLBACKS);
    }

    static Resource offers() {
        return GoogleClass.ofOffers(Passes.shown(Passes.anna()), Passes.ISSUER);
    }
}
