package dev.stampbook.reward.batch;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.code.ManyCodes;
import dev.stampbook.reward.code.ManyCodes.DrawnCode;
import dev.stampbook.reward.code.RedeemCodes;
import dev.stampbook.reward.code.RedeemCodes.HeldCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives the vouchers of a chunk their redeem codes.
@Component
class ChunkCodes {

    private final RedeemCodes codes;
    private final ManyCodes many;

    ChunkCodes(RedeemCodes codes, ManyCodes many) {
        this.codes = codes;
        this.many = many;
    }

    /// The codes of a chunk: an id or nothing for each voucher; of these, from the first on, the
    /// ones that nobody else has (generated, or of the pool named); and what the pool gave.
    record Given(
            List<@Nullable UUID> ids, List<UUID> own, @Nullable UUID pool, List<HeldCode> held) {

        private static Given same(@Nullable UUID code, int count) {
            return new Given(copies(code, count), List.of(), null, List.of());
        }

        /// How many vouchers can be made with these.
        int count() {
            return ids.size();
        }
    }

    private static List<@Nullable UUID> copies(@Nullable UUID code, int count) {
        return Collections.nCopies(count, code);
    }

    /// Codes for these drafts, or for as many of them as an empty pool allows. It locks codes of a
    /// pool and adds nothing else.
    Given give(MerchantId merchant, Batch batch, List<Draft> drafts, Instant at) {
        return switch (batch.offer().redeemCode()) {
            case null -> Given.same(null, drafts.size());
            case CodeSource.Generated _ -> generated(drafts);
            case CodeSource.Shared shared ->
                    Given.same(shared(merchant, shared.text(), at), drafts.size());
            case CodeSource.Pool pool -> pooled(merchant, pool, drafts.size(), at);
        };
    }

    private static Given generated(List<Draft> drafts) {
        var own = drawn(drafts).stream().map(DrawnCode::id).toList();
        return new Given(List.copyOf(own), own, null, List.of());
    }

    private @Nullable UUID shared(MerchantId merchant, String text, Instant at) {
        var held = codes.shared(merchant, List.of(text), at).get(text);
        return held == null ? null : held.id();
    }

    private Given pooled(MerchantId merchant, CodeSource.Pool source, int count, Instant at) {
        var held =
                codes.claim(merchant, Map.of(source.pool(), count))
                        .getOrDefault(source.pool(), List.of());
        var own = held.stream().map(HeldCode::id).toList();
        var ids = new ArrayList<@Nullable UUID>(own);
        if (source.whenEmpty() != CodeSource.WhenEmpty.REFUSE) {
            var text = source.fallback();
            var instead = text == null ? null : shared(merchant, text, at);
            ids.addAll(copies(instead, count - own.size()));
        }
        return new Given(ids, own, source.pool(), held);
    }

    /// Writes that these vouchers have the codes now.
    void write(MerchantId merchant, Given given, List<Draft> drafts, Instant at) {
        var owners = Drafting.ids(drafts).subList(0, given.own().size());
        if (!given.held().isEmpty()) {
            hand(merchant, given.own(), owners, at);
        } else if (!given.own().isEmpty()) {
            many.add(merchant, drawn(drafts), owners, at);
        }
    }

    private void hand(MerchantId merchant, List<UUID> held, List<UUID> owners, Instant at) {
        if (many.hand(merchant, held, owners, at) != held.size()) {
            throw new IllegalStateException("a held code was handed out");
        }
    }

    private static List<DrawnCode> drawn(List<Draft> drafts) {
        return drafts.stream().map(Draft::code).filter(Objects::nonNull).toList();
    }
}
