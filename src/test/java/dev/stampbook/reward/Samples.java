package dev.stampbook.reward;

import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.MerchantSettings;
import dev.stampbook.merchant.Quota;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.reward.VoucherOffer.Reveal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A free coffee, promised in all the ways that tests need.
final class Samples {

    static final UUID OLD_TOWN = new UUID(1, 1);
    static final UUID HARBOUR = new UUID(1, 2);
    static final Set<Symbol> SYMBOLS = Set.of(Symbol.TEXT, Symbol.QR);
    static final CodeSource GENERATED = new CodeSource.Generated("", 12, SYMBOLS);

    private Samples() {}

    static VoucherOffer coffee(Path path) {
        return path == Path.CODE ? coffee(GENERATED, Reveal.ALWAYS) : coffee(path, null);
    }

    static VoucherOffer coffee(CodeSource source, Reveal reveal) {
        return offer(Path.CODE, Proof.ANY, source, reveal, Restrictions.NONE);
    }

    static VoucherOffer coffee(Restrictions restrictions, Proof proof) {
        return offer(Path.STAFF, proof, null, Reveal.ALWAYS, restrictions);
    }

    private static VoucherOffer coffee(Path path, @Nullable CodeSource source) {
        return offer(path, Proof.ANY, source, Reveal.ALWAYS, Restrictions.NONE);
    }

    static VoucherOffer offer(
            Path path,
            Proof proof,
            @Nullable CodeSource source,
            Reveal reveal,
            Restrictions restrictions) {
        return new VoucherOffer(
                Texts.of("en", "Free coffee"),
                Texts.of("en", "any hot drink, not bottled"),
                null,
                null,
                null,
                path,
                proof,
                source,
                reveal,
                null,
                new Validity.Unlimited(),
                new Activation.Now(),
                restrictions,
                null);
    }

    /// A coffee that becomes active and ends by these rules.
    static VoucherOffer coffee(Activation activation, Validity validity) {
        return new VoucherOffer(
                Texts.of("en", "Free coffee"),
                null,
                null,
                null,
                null,
                Path.STAFF,
                Proof.ANY,
                null,
                Reveal.ALWAYS,
                null,
                validity,
                activation,
                Restrictions.NONE,
                null);
    }

    static Voucher voucher(VoucherOffer offer, Instant activeFrom, @Nullable Instant expiresAt) {
        return new Voucher(
                new UUID(2, 1),
                offer,
                new Origin.Manual(),
                Voucher.Owner.BEARER,
                new Voucher.Issue(activeFrom, null, null, null, false),
                activeFrom,
                expiresAt,
                null,
                new Voucher.Secrets("NUMBER", "token", "view", "00".repeat(20)),
                null,
                null,
                1);
    }

    static Redemption redemption(Redemption.Channel channel, Instant at) {
        return new Redemption(
                new UUID(3, 1),
                new UUID(2, 1),
                channel,
                Map.of("kind", "device", "name", "Mira"),
                new UUID(4, 1),
                OLD_TOWN,
                Redemption.Bill.NONE,
                at,
                null,
                null);
    }

    static Merchant merchant(ZoneId zone) {
        return new Merchant(
                new MerchantId(new UUID(0, 1)),
                "7k2m9",
                "Luna Café",
                "DE",
                zone,
                "en",
                "EUR",
                MerchantSettings.DEFAULT,
                Quota.UNLIMITED,
                null,
                null,
                Map.of(
                        OLD_TOWN, new Location(OLD_TOWN, "Old Town", null, null, null, false),
                        HARBOUR, new Location(HARBOUR, "Harbour", null, null, zone, false)));
    }
}
