package dev.stampbook.reward;

import static dev.stampbook.reward.RewardRefusal.ALREADY_REVERSED;
import static dev.stampbook.reward.RewardRefusal.REVERSAL_WINDOW_OVER;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.sweep.VoucherDues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes redemptions back, each once: the voucher may be used again unless it has expired
/// meanwhile. A cycle that began with it stays.
@Component
public class ReversingRedemption
        implements Deed<ReversingRedemption.ToReverse, ReversingRedemption.ReverseOutcome> {

    private final Merchants merchants;
    private final Vouchers vouchers;
    private final Redemptions redemptions;
    private final VoucherDues dues;
    private final VoucherJournal journal;

    ReversingRedemption(
            Merchants merchants,
            Vouchers vouchers,
            Redemptions redemptions,
            VoucherDues dues,
            VoucherJournal journal) {
        this.merchants = merchants;
        this.vouchers = vouchers;
        this.redemptions = redemptions;
        this.dues = dues;
        this.journal = journal;
    }

    /// The wish to take a redemption back.
    public record ToReverse(
            Actor actor, UUID redemption, String reason, @Nullable UUID location, Instant at) {}

    /// What came of it.
    public sealed interface ReverseOutcome {

        /// The voucher is as it was before its use, unless it has expired.
        record Reversed(Voucher voucher, Redemption redemption) implements ReverseOutcome {}

        /// It is too late, or was done before.
        record NotReversed(Refused refused) implements ReverseOutcome {}

        /// Only who redeemed, and those who may overrule, may take it back.
        record NotAllowed() implements ReverseOutcome {}

        /// The merchant has no such redemption.
        record Absent() implements ReverseOutcome {}
    }

    /// One outcome per wish, in their order.
    @Override
    public List<ReverseOutcome> perform(MerchantId id, List<ToReverse> wishes, Changes changes) {
        var merchant = merchants.get(id);
        var named = wishes.stream().map(ToReverse::redemption).toList();
        var owners = redemptions.find(id, named).values().stream().map(Redemption::voucher);
        var locked = new HashMap<>(vouchers.lock(id, owners.toList()));
        // Read again: only under the lock of its voucher does a redemption stand still.
        var standing = new HashMap<>(redemptions.find(id, named));
        var reversed = new ArrayList<Reversed>();
        var outcomes = new ArrayList<ReverseOutcome>();
        for (var wish : wishes) {
            var outcome = decide(merchant, wish, standing.get(wish.redemption()), locked);
            if (outcome instanceof ReverseOutcome.Reversed(var voucher, var redemption)) {
                locked.put(voucher.id(), voucher);
                standing.put(redemption.id(), redemption);
                reversed.add(new Reversed(voucher, redemption, wish));
            }
            outcomes.add(outcome);
        }
        write(reversed, changes);
        return outcomes;
    }

    private record Reversed(Voucher voucher, Redemption redemption, ToReverse wish) {}

    /// When its end is to be told again: at its end, or now when that has passed meanwhile.
    private static Stream<VoucherDues.Due> due(Reversed reversed) {
        return VoucherDues.endOf(reversed.voucher(), reversed.wish().at());
    }

    private static ReverseOutcome decide(
            Merchant merchant,
            ToReverse wish,
            @Nullable Redemption redemption,
            Map<UUID, Voucher> locked) {
        if (redemption == null) {
            return new ReverseOutcome.Absent();
        }
        var window = window(merchant, wish.actor(), redemption);
        if (window == null) {
            return new ReverseOutcome.NotAllowed();
        }
        var before = redemption.reversal();
        if (before != null) {
            return no(
                    merchant, wish, Refused.because(ALREADY_REVERSED, "reversed_at", before.at()));
        }
        var end = redemption.at().plus(window);
        if (wish.at().isAfter(end)) {
            return no(merchant, wish, Refused.because(REVERSAL_WINDOW_OVER, "ended_at", end));
        }
        return reverse(
                merchant,
                wish,
                redemption,
                Objects.requireNonNull(locked.get(redemption.voucher())));
    }

    /// How long the actor may take it back, or null for nobody's business of theirs.
    private static @Nullable Duration window(
            Merchant merchant, Actor actor, Redemption redemption) {
        if (actor.may(Right.OVERRULE)) {
            return merchant.settings().reversal(true);
        }
        var machine = actor.kind() == Actor.Kind.DEVICE || actor.kind() == Actor.Kind.API_KEY;
        return machine && actor.id() != null && actor.id().equals(redemption.holder())
                ? merchant.settings().reversal(false)
                : null;
    }

    private static ReverseOutcome no(Merchant merchant, ToReverse wish, Refused why) {
        return new ReverseOutcome.NotReversed(why.in(merchant.zoneOf(wish.location())));
    }

    private static ReverseOutcome reverse(
            Merchant merchant, ToReverse wish, Redemption redemption, Voucher voucher) {
        var reversal =
                new Redemption.Reversal(wish.at(), Journal.shown(wish.actor()), wish.reason());
        return new ReverseOutcome.Reversed(
                voucher.givenBack(end(merchant, voucher, wish.at())),
                redemption.reversed(reversal));
    }

    /// The end of the voucher, moved on by the days of grace when it has passed meanwhile.
    private static @Nullable Instant end(Merchant merchant, Voucher voucher, Instant now) {
        var end = voucher.expiresAt();
        var grace = merchant.settings().graceDays();
        if (end == null || now.isBefore(end) || grace == 0) {
            return end;
        }
        var location = voucher.issue().location();
        return merchant.dayAt(location, now)
                .plusDays(grace + 1L)
                .atStartOfDay(merchant.zoneOf(location))
                .toInstant();
    }

    private void write(List<Reversed> reversed, Changes changes) {
        if (reversed.isEmpty()) {
            return;
        }
        var owners = reversed.stream().map(one -> one.voucher().owner()).toList();
        var lines = journal.about(changes.merchant(), owners);
        journal.add(changes, reversed.stream().map(one -> line(lines, one)).toList());
        redemptions.reverse(changes, reversed.stream().map(Reversed::redemption).toList());
        vouchers.giveBack(changes, reversed.stream().map(Reversed::voucher).toList());
        dues.add(changes, reversed.stream().flatMap(ReversingRedemption::due).toList());
    }

    private static JournalEntry line(VoucherJournal.Lines lines, Reversed one) {
        var wish = one.wish();
        return lines.redemption(
                "redemption.reversed",
                one.voucher(),
                one.redemption(),
                new VoucherJournal.Occasion(wish.actor(), wish.at(), wish.location()));
    }
}
