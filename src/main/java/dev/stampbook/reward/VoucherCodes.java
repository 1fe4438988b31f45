package dev.stampbook.reward;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.code.RedeemPattern;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.reward.CodeSource.WhenEmpty;
import dev.stampbook.reward.Granting.Claimed;
import dev.stampbook.reward.Granting.Grant;
import dev.stampbook.reward.code.RedeemCodes;
import dev.stampbook.reward.code.RedeemCodes.Handing;
import dev.stampbook.reward.code.RedeemCodes.HeldCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives vouchers their redeem codes, each from its source.
@Component
class VoucherCodes {

    private final RedeemCodes codes;
    private final Ids ids;

    VoucherCodes(RedeemCodes codes, Ids ids) {
        this.codes = codes;
        this.ids = ids;
    }

    Claimed claim(MerchantId merchant, List<Grant> grants) {
        var wanted = new TreeMap<UUID, Integer>();
        var texts = new TreeSet<String>();
        for (var grant : grants) {
            switch (source(grant)) {
                case CodeSource.Pool pool -> {
                    wanted.merge(pool.pool(), 1, Integer::sum);
                    Stream.ofNullable(pool.fallback()).forEach(texts::add);
                }
                case CodeSource.Shared shared -> texts.add(shared.text());
                case CodeSource.Generated generated -> {}
                case null -> {}
            }
        }
        var shared =
                texts.isEmpty()
                        ? Map.<String, HeldCode>of()
                        : codes.shared(merchant, texts, grants.getFirst().at());
        return new Claimed(codes.claim(merchant, wanted), shared);
    }

    private static @Nullable CodeSource source(Grant grant) {
        return grant.reward() instanceof Reward.OfVoucher(var offer) ? offer.redeemCode() : null;
    }

    /// The code of a voucher that is about to be issued; none for one without a code.
    Voucher.@Nullable RedeemCode give(Grant grant, UUID voucher, Claimed claimed, Changes changes) {
        return switch (source(grant)) {
            case CodeSource.Shared shared -> shared(claimed, shared.text());
            case CodeSource.Generated generated -> generated(generated, grant, voucher, changes);
            case CodeSource.Pool pool -> {
                var held = claimed.take(pool.pool());
                yield held == null
                        ? instead(pool, claimed)
                        : handed(pool, held, new Handing(held.id(), voucher, grant.at()), changes);
            }
            case null -> null;
        };
    }

    private Voucher.RedeemCode handed(
            CodeSource.Pool pool, HeldCode held, Handing handing, Changes changes) {
        codes.hand(changes, handing);
        return new Voucher.RedeemCode(
                held.id(), Voucher.RedeemCode.Source.POOL, pool.pool(), held.text(), null);
    }

    private Voucher.@Nullable RedeemCode instead(CodeSource.Pool pool, Claimed claimed) {
        if (pool.whenEmpty() == WhenEmpty.REFUSE) {
            throw new IllegalStateException("granted more than the pool has");
        }
        var fallback = pool.fallback();
        return pool.whenEmpty() == WhenEmpty.WITHOUT || fallback == null
                ? null
                : shared(claimed, fallback);
    }

    /// The shared text; none when it became a code of another source before it was kept, which
    /// saving a reward prevents.
    private static Voucher.@Nullable RedeemCode shared(Claimed claimed, String text) {
        var held = claimed.shared().get(text);
        return held == null
                ? null
                : new Voucher.RedeemCode(
                        held.id(), Voucher.RedeemCode.Source.SHARED, null, text, null);
    }

    private Voucher.RedeemCode generated(
            CodeSource.Generated source, Grant grant, UUID voucher, Changes changes) {
        var pattern = new RedeemPattern(source.prefix(), source.length(), Crockford.ALPHABET);
        var text = codes.draw(pattern);
        var id = ids.next();
        codes.add(changes, new Handing(id, voucher, grant.at()), text);
        return new Voucher.RedeemCode(id, Voucher.RedeemCode.Source.GENERATED, null, text, null);
    }
}
