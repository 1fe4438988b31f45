package dev.stampbook.reward.batch;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.VoucherOffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A batch as the public API shows it. `failure` is the code of what ended it early (`pool_empty`,
/// or `fault`); `vouchersPdfParts` counts the files that its printable sheets come in.
record BatchView(
        String id,
        Batch.State state,
        int made,
        int count,
        @Nullable String failure,
        Texts title,
        @Nullable Texts appliesTo,
        VoucherOffer.Path redemption,
        @Nullable Money faceValue,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        @Nullable String location,
        Instant createdAt,
        @Nullable Instant endedAt,
        String vouchersCsv,
        String vouchersPdf,
        int vouchersPdfParts) {

    static BatchView of(Batch batch, String address) {
        var id = PublicId.of(IdKind.BATCH, batch.id());
        var progress = batch.progress();
        var offer = batch.offer();
        var location = batch.location();
        var files = address + "/api/v1/voucher-batches/" + id + "/vouchers";
        return new BatchView(
                id,
                progress.state(),
                progress.made(),
                batch.count(),
                progress.failure(),
                offer.title(),
                offer.appliesTo(),
                offer.redemption(),
                offer.faceValue(),
                batch.span().activeFrom(),
                batch.span().expiresAt(),
                location == null ? null : PublicId.of(IdKind.LOCATION, location),
                batch.createdAt(),
                progress.endedAt(),
                files + ".csv",
                files + ".pdf",
                Printout.parts(batch));
    }
}
