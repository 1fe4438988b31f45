package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Takes the key of a merchant, in place of the one before. The cards that are at Google follow.
@Component
class BringingGoogleKeys implements Deed<BringingGoogleKeys.ToBring, BringingGoogleKeys.Brought> {

    private final GoogleKeys keys;
    private final Housekeeping housekeeping;

    BringingGoogleKeys(GoogleKeys keys, Housekeeping housekeeping) {
        this.keys = keys;
        this.housekeeping = housekeeping;
    }

    /// A key that was read and found good.
    record ToBring(By by, GoogleAccount account) {}

    /// What is kept by now.
    record Brought(String issuer, String email) {}

    /// Of several that come together the last one stays.
    @Override
    public List<Brought> perform(MerchantId merchant, List<ToBring> wishes, Changes changes) {
        var last = wishes.getLast();
        var kept = last.account();
        keys.put(changes, kept, last.by().at());
        wishes.forEach(
                wish -> housekeeping.note(changes, wish.by(), "google_key.changed", Map.of()));
        return wishes.stream()
                .map(wish -> new Brought(kept.issuer(), kept.account().email()))
                .toList();
    }
}
