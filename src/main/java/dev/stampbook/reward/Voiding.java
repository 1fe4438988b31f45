package dev.stampbook.reward;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends vouchers before their use. A code of a pool that was handed out with one is burnt.
@Component
public class Voiding implements Deed<Voiding.ToVoid, Voiding.VoidOutcome> {

    private final Merchants merchants;
    private final VoucherTargets targets;
    private final Vouchers vouchers;
    private final EndingVouchers ending;
    private final VoucherJournal journal;

    Voiding(
            Merchants merchants,
            VoucherTargets targets,
            Vouchers vouchers,
            EndingVouchers ending,
            VoucherJournal journal) {
        this.merchants = merchants;
        this.targets = targets;
        this.vouchers = vouchers;
        this.ending = ending;
        this.journal = journal;
    }

    /// The wish to end a voucher.
    public record ToVoid(UUID voucher, Why why) {}

    /// Who ends vouchers, why, when and where.
    public record Why(Actor actor, String reason, Instant at, @Nullable UUID location) {}

    /// What came of it.
    public sealed interface VoidOutcome {

        /// It is void; also when it was before.
        record Voided(Voucher voucher) implements VoidOutcome {}

        /// It was used, or has expired, before.
        record NotVoided(Refused refused, Voucher voucher) implements VoidOutcome {}

        /// The merchant has no such voucher.
        record Absent() implements VoidOutcome {}
    }

    /// One outcome per wish, in their order.
    @Override
    public List<VoidOutcome> perform(MerchantId id, List<ToVoid> wishes, Changes changes) {
        var merchant = merchants.get(id);
        var named = wishes.stream().map(ToVoid::voucher).toList();
        var held = ending.lock(id, targets.cards(id, named));
        var locked = new HashMap<>(vouchers.lock(id, named));
        var ended = new ArrayList<Ended>();
        var outcomes = wishes.stream().map(wish -> decide(merchant, wish, locked, ended)).toList();
        write(ended, changes);
        held.tell(
                ended.stream().map(Ended::voucher).toList(),
                voucher -> Objects.requireNonNull(voucher.voided()).at(),
                changes);
        return outcomes;
    }

    /// Voids vouchers that somebody else's deed has locked, and gives them back as they are then;
    /// what has ended otherwise stays as it is and is left out. Those who hold on to them are not
    /// told: it is one of them who calls.
    public List<Voucher> end(List<Voucher> locked, Why why, Changes changes) {
        var ended =
                locked.stream()
                        .filter(voucher -> open(voucher, why.at()))
                        .map(voucher -> new Ended(end(voucher, why), why))
                        .toList();
        write(ended, changes);
        return ended.stream().map(Ended::voucher).toList();
    }

    private record Ended(Voucher voucher, Why why) {}

    private static VoidOutcome decide(
            Merchant merchant, ToVoid wish, Map<UUID, Voucher> locked, List<Ended> ended) {
        var voucher = locked.get(wish.voucher());
        if (voucher == null) {
            return new VoidOutcome.Absent();
        }
        return switch (voucher.state(wish.why().at())) {
            case ISSUED, ACTIVE -> {
                var voided = end(voucher, wish.why());
                locked.put(voided.id(), voided);
                ended.add(new Ended(voided, wish.why()));
                yield new VoidOutcome.Voided(voided);
            }
            case VOIDED -> new VoidOutcome.Voided(voucher);
            case REDEEMED, EXPIRED -> {
                var why = late(voucher).in(merchant.zoneOf(wish.why().location()));
                yield new VoidOutcome.NotVoided(why, voucher);
            }
        };
    }

    /// What ended the voucher before, and when.
    private static Refused late(Voucher voucher) {
        var use = voucher.redemption();
        return use == null
                ? Refused.because(
                        RewardRefusal.VOUCHER_EXPIRED,
                        "expired_at",
                        Objects.requireNonNull(voucher.expiresAt()))
                : Refused.because(RewardRefusal.ALREADY_REDEEMED, "redeemed_at", use.at());
    }

    private static boolean open(Voucher voucher, Instant at) {
        return switch (voucher.state(at)) {
            case ISSUED, ACTIVE -> true;
            case REDEEMED, EXPIRED, VOIDED -> false;
        };
    }

    private static Voucher end(Voucher voucher, Why why) {
        return voucher.voided(new Voucher.Ending(why.at(), why.reason()));
    }

    private void write(List<Ended> ended, Changes changes) {
        if (ended.isEmpty()) {
            return;
        }
        var lines =
                journal.about(
                        changes.merchant(),
                        ended.stream().map(one -> one.voucher().owner()).toList());
        journal.add(changes, ended.stream().map(one -> line(lines, one)).toList());
        ending.voided(ended.stream().map(Ended::voucher).toList(), changes);
    }

    private static JournalEntry line(VoucherJournal.Lines lines, Ended ended) {
        var why = ended.why();
        var occasion = new VoucherJournal.Occasion(why.actor(), why.at(), why.location());
        var line = lines.voucher("voucher.voided", ended.voucher(), occasion);
        var code = ended.voucher().code();
        return code == null
                ? line
                : line.wrote("redeem_code", VoucherJournal.code(ended.voucher(), code));
    }
}
