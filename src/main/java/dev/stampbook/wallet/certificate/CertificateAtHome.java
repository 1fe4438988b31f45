package dev.stampbook.wallet.certificate;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.DeskHome;
import dev.stampbook.platform.Actor.Right;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the first page of the desk that the certificate for passes ends soon, or has ended.
@Component
@Order(5)
class CertificateAtHome implements DeskHome {

    private final Certificates certificates;

    CertificateAtHome(Certificates certificates) {
        this.certificates = certificates;
    }

    /// For whoever can bring another one.
    @Override
    public List<Step> steps(Desk desk) {
        if (!desk.may(Right.KEYS)) {
            return List.of();
        }
        return certificates.find(desk.id()).map(Certificates.Kept::expiresAt).stream()
                .flatMap(end -> Ending.of(end, desk.now()).stream().map(told -> step(desk, told)))
                .toList();
    }

    private static Step step(Desk desk, Ending told) {
        var words = desk.words();
        var over = told == Ending.OVER;
        return new Step(
                words.say(over ? "wallets.home.over" : "wallets.home.soon"),
                words.say(over ? "wallets.apple.over" : "wallets.apple.soon"),
                "/desk/wallets",
                words.say("wallets.home.go"));
    }
}
