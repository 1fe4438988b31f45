package dev.stampbook.reward.batch;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.VoucherSecrets;
import dev.stampbook.reward.code.ManyCodes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Draws vouchers of a batch: all of the cryptography and none of the database, so that it can go
/// ahead while the chunk before is written.
@Component
class Drafting {

    private final VoucherSecrets secrets;
    private final ManyCodes codes;
    private final Ids ids;

    Drafting(VoucherSecrets secrets, ManyCodes codes, Ids ids) {
        this.secrets = secrets;
        this.codes = codes;
        this.ids = ids;
    }

    /// So many drafts for a batch of the merchant with this prefix.
    List<Draft> draft(MerchantId merchant, String prefix, Batch batch, int count) {
        var pattern = batch.pattern().orElse(null);
        return Stream.generate(
                        () ->
                                new Draft(
                                        ids.next(),
                                        secrets.hide(merchant, secrets.draw(prefix)),
                                        pattern == null ? null : codes.draw(merchant, pattern)))
                .limit(count)
                .toList();
    }

    /// The ids of drafts, in their order.
    static List<UUID> ids(List<Draft> drafts) {
        return drafts.stream().map(Draft::id).toList();
    }
}
