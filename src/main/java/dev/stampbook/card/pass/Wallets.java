package dev.stampbook.card.pass;

import dev.stampbook.platform.MerchantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The wallets that this instance can put cards into; without any, the web card is the card.
@Component
public class Wallets {

    private final ObjectProvider<Wallet> wallets;

    Wallets(ObjectProvider<Wallet> wallets) {
        this.wallets = wallets;
    }

    /// Those that take cards of the merchant, the one of this phone first.
    public List<Wallet> on(MerchantId merchant, String device) {
        return wallets.orderedStream()
                .filter(wallet -> wallet.offered(merchant))
                .sorted(Comparator.comparing(wallet -> !wallet.suits(merchant, device)))
                .toList();
    }

    /// The one that somebody chose by its name.
    public Optional<Wallet> named(String name) {
        return wallets.orderedStream().filter(wallet -> wallet.name().equals(name)).findFirst();
    }
}
