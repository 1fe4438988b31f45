package dev.stampbook.wallet.google.account;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.wallet.desk.WalletKeys;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The key for Google Wallet at the desk.
@Component
@Order(2)
class GoogleKeyPanel implements WalletKeys {

    private static final String FILE = "google_key";
    private static final String ISSUER = "issuer";
    private static final int DIGITS_MAX = 20;

    private final GoogleKeys keys;
    private final GoogleAccounts accounts;
    private final BringingGoogleKeys bringing;
    private final Json json;

    GoogleKeyPanel(
            GoogleKeys keys, GoogleAccounts accounts, BringingGoogleKeys bringing, Json json) {
        this.keys = keys;
        this.accounts = accounts;
        this.bringing = bringing;
        this.json = json;
    }

    @Override
    public String name() {
        return "google";
    }

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public Panel panel(Desk desk, Map<String, String> sent, Mistakes mistakes) {
        var words = desk.words();
        return new Panel(
                words.say("wallets.google.title"),
                state(desk),
                null,
                List.of(
                        Field.of(
                                        Field.Kind.CODE,
                                        ISSUER,
                                        words.say("wallets.google.issuer"),
                                        sent.getOrDefault(ISSUER, ""))
                                .atMost(DIGITS_MAX)
                                .hinting(words.say("wallets.google.issuer_hint"))
                                .after(mistakes),
                        Field.file(FILE, words.say("wallets.google.file"), words)
                                .hinting(words.say("wallets.google.file_hint"))
                                .after(mistakes)),
                words.say("wallets.google.bring"));
    }

    private String state(Desk desk) {
        var own = keys.find(desk.id());
        if (own.isPresent()) {
            var names = Map.of("issuer", own.get().issuer(), "email", own.get().email());
            return desk.words().say("wallets.google.goes", names);
        }
        var shared = accounts.find(desk.id()).isPresent();
        return desk.words().say(shared ? "wallets.google.shared" : "wallets.google.none");
    }

    @Override
    public Turn bring(Desk desk, Map<String, String> sent, byte[] file) {
        var issuer = sent.getOrDefault(ISSUER, "").strip();
        new InputChecks()
                .that(ISSUER, "google_key.invalid.issuer", NewGoogleKey.number(issuer))
                .done();
        var body = new NewGoogleKey(issuer, Base64.getEncoder().encodeToString(file));
        var wish =
                new BringingGoogleKeys.ToBring(new By(desk.actor(), desk.now()), body.read(json));
        return desk.take(
                bringing, wish, _ -> desk.done("/desk/wallets", "done.google_key_brought"));
    }
}
