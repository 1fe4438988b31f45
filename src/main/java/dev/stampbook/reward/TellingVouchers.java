package dev.stampbook.reward;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.reward.sweep.VoucherDues.Due;
import dev.stampbook.reward.sweep.VoucherDues.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the journal what the clock has made of vouchers, and changes none of them.
@Component
public class TellingVouchers {

    private final Vouchers vouchers;
    private final VoucherJournal journal;

    TellingVouchers(Vouchers vouchers, VoucherJournal journal) {
        this.vouchers = vouchers;
        this.journal = journal;
    }

    /// Adds a line for each of these that did become true: a voucher that was used or voided before
    /// never expired.
    public void tell(Changes changes, List<Due> dues) {
        if (dues.isEmpty()) {
            return;
        }
        var merchant = changes.merchant();
        var found = vouchers.find(merchant, dues.stream().map(Due::subject).toList());
        var owners = found.values().stream().map(Voucher::owner).toList();
        var lines = journal.about(merchant, owners);
        journal.add(
                changes,
                dues.stream()
                        .flatMap(
                                due ->
                                        line(
                                                lines,
                                                due,
                                                Objects.requireNonNull(found.get(due.subject())),
                                                Actor.system(merchant)))
                        .toList());
    }

    private static Stream<JournalEntry> line(
            VoucherJournal.Lines lines, Due due, Voucher voucher, Actor actor) {
        var then = voucher.asOf(due.at());
        var expired = due.kind() == Kind.VOUCHER_EXPIRED;
        if (then.state(due.at()) != (expired ? Voucher.State.EXPIRED : Voucher.State.ACTIVE)) {
            return Stream.of();
        }
        var occasion = new VoucherJournal.Occasion(actor, due.at(), voucher.issue().location());
        var type = expired ? "voucher.expired" : "voucher.activated";
        return Stream.of(lines.told(type, then, occasion));
    }
}
