package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.Wallet;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.wallet.certificate.PassSigner;
import dev.stampbook.wallet.certificate.PassSigners;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The wallet of iPhones.
@Component
@Order(1)
class AppleWallet implements Wallet {

    private final PassSigners signers;

    AppleWallet(PassSigners signers) {
        this.signers = signers;
    }

    @Override
    public String name() {
        return "apple";
    }

    @Override
    public String label(Phrases words) {
        return words.say("wallet.apple.add");
    }

    /// Without a certificate the web card is the card.
    @Override
    public boolean offered(MerchantId merchant) {
        return signers.find(merchant).isPresent();
    }

    /// Macs hand passes on to the phone of their owner; an iPad calls itself a Mac. None of them
    /// takes what a server that is tried out has signed by itself: the web card comes first there.
    @Override
    public boolean suits(MerchantId merchant, String device) {
        return Stream.of("iPhone", "iPad", "Macintosh").anyMatch(device::contains)
                && signers.find(merchant).filter(PassSigner::trusted).isPresent();
    }

    @Override
    public String pass(String card) {
        var query = card.indexOf('?');
        return (query < 0 ? card : card.substring(0, query)) + "/apple";
    }

    @Override
    public Optional<String> voucher(String voucher) {
        return Optional.of(voucher + "/apple");
    }

    @Override
    public Optional<Several> several() {
        return Optional.of(ApplePasses.OF_A_PERSON);
    }
}
