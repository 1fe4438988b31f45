package dev.stampbook.reward.batch;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.csv.Csv;
import dev.stampbook.reward.VoucherOffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The vouchers of a batch as lines of a CSV file. A code that is revealed on use is left out.
record VoucherTable(Batch batch, String address, List<String> languages) {

    static String heading() {
        return Csv.line(
                "id",
                "number",
                "redeem_code",
                "scan_token",
                "url",
                "state",
                "title",
                "applies_to",
                "active_from",
                "expires_at");
    }

    String line(BatchLine voucher, Instant now) {
        var offer = batch.offer();
        var appliesTo = offer.appliesTo();
        return Csv.line(
                PublicId.of(IdKind.VOUCHER, voucher.id()),
                voucher.secrets().number(),
                code(voucher),
                voucher.secrets().token(),
                address + "/v/" + voucher.secrets().viewToken(),
                voucher.state(now).name().toLowerCase(Locale.ROOT),
                offer.title().in(languages),
                appliesTo == null ? null : appliesTo.in(languages),
                voucher.span().activeFrom(),
                voucher.span().expiresAt());
    }

    private @Nullable String code(BatchLine voucher) {
        return batch.offer().reveal() == VoucherOffer.Reveal.ON_USE ? null : voucher.code();
    }
}
