package dev.stampbook.wallet.google.callback;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.wallet.google.Issuer;
import dev.stampbook.wallet.google.account.GoogleAccounts;
import dev.stampbook.wallet.google.callback.Callback.Verdict;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds out whether something was said by Google, to the issuer of a merchant.
@Component
class Verifying {

    private final GoogleAccounts accounts;
    private final RootKeys roots;
    private final Transactions transactions;
    private final Json json;
    private final List<String> senders;

    Verifying(
            GoogleAccounts accounts,
            RootKeys roots,
            Transactions transactions,
            Json json,
            Settings settings) {
        this.accounts = accounts;
        this.roots = roots;
        this.transactions = transactions;
        this.json = json;
        this.senders = settings.google().senders();
    }

    /// What a body is worth that came for a merchant.
    Verdict verify(MerchantId merchant, byte[] body, Instant now) throws InterruptedException {
        var account = transactions.reading(merchant, () -> accounts.find(merchant));
        if (account.isEmpty()) {
            return new Verdict.Forged();
        }
        var good = roots.now();
        var check = new CallbackCheck(json, senders, new Issuer(account.get().issuer()));
        return good.isEmpty() ? new Verdict.Unknown() : check.check(body, good, now);
    }
}
