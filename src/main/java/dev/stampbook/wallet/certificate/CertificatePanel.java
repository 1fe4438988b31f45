package dev.stampbook.wallet.certificate;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.wallet.certificate.Certificates.Kept;
import dev.stampbook.wallet.desk.WalletKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The certificate for passes at the desk.
@Component
@Order(1)
class CertificatePanel implements WalletKeys {

    private static final String FILE = "certificate";
    private static final String PASSWORD = "certificate_password";
    private static final String ISSUER = "certificate_issuer";
    private static final int PASSWORD_MAX = 200;
    private static final int ISSUER_MAX = 10_000;

    private final Certificates certificates;
    private final BringingCertificates bringing;

    CertificatePanel(Certificates certificates, BringingCertificates bringing) {
        this.certificates = certificates;
        this.bringing = bringing;
    }

    @Override
    public String name() {
        return "apple";
    }

    @Override
    public String file() {
        return FILE;
    }

    /// The password is not put back into the form.
    @Override
    public Panel panel(Desk desk, Map<String, String> sent, Mistakes mistakes) {
        var words = desk.words();
        var kept = certificates.find(desk.id());
        return new Panel(
                words.say("wallets.apple.title"),
                state(desk, kept),
                warning(desk, kept),
                List.of(
                        Field.file(FILE, words.say("wallets.apple.file"), words)
                                .hinting(words.say("wallets.apple.file_hint"))
                                .after(mistakes),
                        Field.text(PASSWORD, words.say("wallets.apple.password"), "")
                                .optional()
                                .atMost(PASSWORD_MAX)
                                .hinting(words.say("wallets.apple.password_hint"))
                                .after(mistakes),
                        Field.of(
                                        Field.Kind.AREA,
                                        ISSUER,
                                        words.say("wallets.apple.issuer"),
                                        sent.getOrDefault(ISSUER, ""))
                                .optional()
                                .hinting(words.say("wallets.apple.issuer_hint"))
                                .after(mistakes)),
                words.say("wallets.apple.bring"));
    }

    private static String state(Desk desk, Optional<Kept> kept) {
        return kept.map(
                        one ->
                                desk.words()
                                        .say(
                                                "wallets.apple.signs",
                                                Map.of(
                                                        "pass_type", one.identity().passType(),
                                                        "team", one.identity().team(),
                                                        "until", desk.local(one.expiresAt()))))
                .orElseGet(() -> desk.words().say("wallets.apple.none"));
    }

    private static @Nullable String warning(Desk desk, Optional<Kept> kept) {
        return kept.flatMap(one -> Ending.of(one.expiresAt(), desk.now()))
                .map(ending -> ending == Ending.OVER ? "wallets.apple.over" : "wallets.apple.soon")
                .map(key -> desk.words().say(key))
                .orElse(null);
    }

    @Override
    public Turn bring(Desk desk, Map<String, String> sent, byte[] file) {
        var password = sent.getOrDefault(PASSWORD, "");
        var issuer = sent.getOrDefault(ISSUER, "").strip();
        new InputChecks()
                .length(PASSWORD, password, PASSWORD_MAX)
                .length(ISSUER, issuer, ISSUER_MAX)
                .done();
        var upload =
                new CertificateReading.Upload(
                        file, password, issuer.getBytes(StandardCharsets.UTF_8), null, null);
        var found = CertificateReading.read(upload, desk.now());
        var wish = new BringingCertificates.ToBring(new By(desk.actor(), desk.now()), found);
        return desk.take(
                bringing, wish, _ -> desk.done("/desk/wallets", "done.certificate_brought"));
    }
}
