package dev.stampbook.scan;

import dev.stampbook.card.Stamping;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.Redeeming;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What happens at the counter: scans come in, outcomes go out, and both are kept.
///
/// Those answered before get their first answer. For the others: what do they show, what do they
/// ask, then stamp the cards, redeem the vouchers, tell what came of it, and keep it. However many
/// scans there are, each step is taken once for all of them, in one transaction.
@Component
public class ScanDesk implements Deed<Scan, ScanOutcome> {

    /// Rotating codes are read within a minute or so of being drawn.
    private static final Duration STEPS_REMEMBERED = Duration.ofMinutes(5);

    private final ScanLog log;
    private final Finding finding;
    private final Stamping stamping;
    private final Redeeming redeeming;
    private final Merchants merchants;
    private final Telling telling;

    ScanDesk(
            ScanLog log,
            Finding finding,
            Stamping stamping,
            Redeeming redeeming,
            Merchants merchants,
            Telling telling) {
        this.log = log;
        this.finding = finding;
        this.stamping = stamping;
        this.redeeming = redeeming;
        this.merchants = merchants;
        this.telling = telling;
    }

    /// One outcome per scan, in their order; the same scan id gives the same outcome for ever.
    @Override
    public List<ScanOutcome> perform(MerchantId merchant, List<Scan> scans, Changes changes) {
        var book = log.open(merchant, scans);
        if (!book.fresh().isEmpty()) {
            var here = merchants.get(merchant);
            var decisions = decide(here, book);
            var taken = carryOut(here, decisions, changes);
            log.add(changes, taken);
            taken.forEach(book::keep);
        }
        return scans.stream().map(book::outcome).toList();
    }

    private List<Decision> decide(Merchant here, ScanBook book) {
        var subjects = finding.find(here.id(), book.fresh(), book.earlier());
        var proofs = new Proofs(usedSteps(here.id(), subjects.values().stream(), book.fresh()));
        var counter = new Counter(here, subjects, book.earlier(), proofs);
        return book.fresh().stream().map(counter::decide).toList();
    }

    private List<EarlierScan> usedSteps(
            MerchantId merchant, Stream<Subject> subjects, List<Scan> scans) {
        var live = subjects.flatMap(subject -> subject.liveId().stream()).toList();
        var first = scans.stream().map(Scan::at).min(Instant::compareTo).orElseThrow();
        return live.isEmpty()
                ? List.of()
                : log.usedSteps(merchant, live, first.minus(STEPS_REMEMBERED));
    }

    private List<TakenScan> carryOut(Merchant here, List<Decision> decisions, Changes changes) {
        var stamps = wishes(decisions, Intent.Stamp.class).map(Intent.Stamp::wish).toList();
        var redeems = wishes(decisions, Intent.Redeem.class).map(Intent.Redeem::wish).toList();
        var stamped = done(stamping, stamps, changes);
        var redeemed = done(redeeming, redeems, changes);
        var owners = finding.owners(here.id(), owners(decisions));
        return telling.at(here, owners).tell(decisions, stamped, redeemed);
    }

    /// Nothing is asked of a module that has nothing to do.
    private static <C, O> Iterator<O> done(Deed<C, O> deed, List<C> wishes, Changes changes) {
        return wishes.isEmpty()
                ? Collections.emptyIterator()
                : deed.perform(changes.merchant(), wishes, changes).iterator();
    }

    private static <I extends Intent> Stream<I> wishes(List<Decision> decisions, Class<I> kind) {
        return decisions.stream().map(Decision::intent).filter(kind::isInstance).map(kind::cast);
    }

    private static Set<UUID> owners(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.subject().owner().stream())
                .collect(Collectors.toSet());
    }
}
