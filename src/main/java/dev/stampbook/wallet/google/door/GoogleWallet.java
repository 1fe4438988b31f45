package dev.stampbook.wallet.google.door;

import dev.stampbook.card.pass.Wallet;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.wallet.google.SavingCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The wallet of phones with Android.
@Component
@Order(2)
class GoogleWallet implements Wallet {

    private final SavingCards saving;

    GoogleWallet(SavingCards saving) {
        this.saving = saving;
    }

    @Override
    public String name() {
        return "google";
    }

    @Override
    public String label(Phrases words) {
        return words.say("wallet.google.add");
    }

    /// Without a key the web card is the card.
    @Override
    public boolean offered(MerchantId merchant) {
        return saving.on(merchant);
    }

    @Override
    public boolean suits(MerchantId merchant, String device) {
        return device.contains("Android");
    }

    /// From then on Google is told about the card.
    @Override
    public boolean asked() {
        return true;
    }

    @Override
    public String pass(String card) {
        var query = card.indexOf('?');
        return (query < 0 ? card : card.substring(0, query)) + "/google";
    }
}
