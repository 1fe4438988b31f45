package dev.stampbook.reward;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.symbol.Symbol;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A voucher as the public API shows it.
public record VoucherView(
        String id,
        Voucher.State state,
        Texts title,
        @Nullable Texts appliesTo,
        @Nullable Texts description,
        @Nullable Texts terms,
        @Nullable String picture,
        VoucherOffer.Path redemption,
        VoucherOffer.Proof proof,
        VoucherOffer.Reveal reveal,
        VoucherOffer.@Nullable Closing closing,
        @Nullable Code redeemCode,
        String number,
        String scanToken,
        String url,
        Instant issuedAt,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        @Nullable Money faceValue,
        @Nullable String card,
        @Nullable String customer,
        From origin,
        @Nullable String sourceReference,
        @Nullable Instant redeemedAt,
        @Nullable String location,
        @Nullable Instant voidedAt,
        boolean test) {

    /// A redeem code with the symbols that the owner chose for the till.
    public record Code(String text, Set<Symbol> symbols) {

        /// A mask, so that the code reaches no log.
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /// Why the voucher exists; what does not apply is missing.
    public record From(
            String kind,
            @Nullable String stamp,
            @Nullable Integer cycle,
            @Nullable Integer goal,
            @Nullable Integer visits,
            @Nullable String batch) {

        static From of(Origin origin) {
            return switch (origin) {
                case Origin.Goal(var stamp, var cycle, var goal) ->
                        new From("goal", stampId(stamp), cycle, goal, null, null);
                case Origin.Milestone(var stamp, var visits) ->
                        new From("milestone", stampId(stamp), null, null, visits, null);
                case Origin.Manual() -> plain("manual", null);
                case Origin.Api() -> plain("api", null);
                case Origin.Batch(var batch) -> plain("batch", PublicId.of(IdKind.BATCH, batch));
            };
        }

        private static From plain(String kind, @Nullable String batch) {
            return new From(kind, null, null, null, null, batch);
        }

        private static String stampId(UUID stamp) {
            return PublicId.of(IdKind.STAMP, stamp);
        }
    }

    /// The voucher as it is now; `address` is the public address of the server. The code of a
    /// voucher that reveals it on use is there for a quarter of an hour after its use.
    public static VoucherView of(Voucher voucher, Instant now, String address) {
        var offer = voucher.offer();
        var owner = voucher.owner();
        var redemption = voucher.redemption();
        var voided = voucher.voided();
        return new VoucherView(
                PublicId.of(IdKind.VOUCHER, voucher.id()),
                voucher.state(now),
                offer.title(),
                offer.appliesTo(),
                offer.description(),
                offer.terms(),
                offer.picture(),
                offer.redemption(),
                offer.proof(),
                offer.reveal(),
                offer.closing(),
                code(voucher, now),
                voucher.secrets().number(),
                voucher.secrets().token(),
                address + "/v/" + voucher.secrets().viewToken(),
                voucher.issue().at(),
                voucher.activeFrom(),
                voucher.expiresAt(),
                offer.faceValue(),
                optional(IdKind.CARD, owner.card()),
                optional(IdKind.CUSTOMER, owner.customer()),
                From.of(voucher.origin()),
                voucher.issue().sourceReference(),
                redemption == null ? null : redemption.at(),
                redemption == null ? null : optional(IdKind.LOCATION, redemption.location()),
                voided == null ? null : voided.at(),
                voucher.issue().test());
    }

    private static @Nullable Code code(Voucher voucher, Instant now) {
        var code = voucher.code();
        var source = voucher.offer().redeemCode();
        return code == null || source == null || !voucher.shows(now)
                ? null
                : new Code(code.text(), source.symbols());
    }

    private static @Nullable String optional(IdKind kind, @Nullable UUID id) {
        return id == null ? null : PublicId.of(kind, id);
    }
}
