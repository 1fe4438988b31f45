package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.CommitListener;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.platform.task.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives numbered lines their links, a little behind the writes and in few large pieces.
///
/// It never makes a scan wait: no lock of it is one that a deed takes, and it gathers what happened
/// for ten seconds. What other servers wrote, or what this one left, it finds once a minute.
@Component
class Chaining implements Chore, CommitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration LOOK_AROUND = Duration.ofMinutes(1);
    private static final int LINES_AT_ONCE = 1_000;
    private static final int MERCHANTS_AT_ONCE = 1_000;

    /// Lines get their numbers after the commit that woke us, so a second look is due.
    private static final int LOOKS = 2;

    private final Links links;
    private final Certifying certifying;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<MerchantId, Integer> stirred = new ConcurrentHashMap<>();
    private Instant lookedAround = Instant.EPOCH;

    Chaining(Links links, Certifying certifying, Transactions transactions, Clock clock) {
        this.links = links;
        this.certifying = certifying;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void committed(MerchantId merchant) {
        stirred.put(merchant, LOOKS);
    }

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    /// Chains what was numbered for merchants that stirred, and every so often for all.
    @Override
    public void run() {
        var merchants = new HashSet<>(stirred.keySet());
        merchants.forEach(
                merchant ->
                        stirred.computeIfPresent(
                                merchant, (same, looks) -> looks > 1 ? looks - 1 : null));
        // A clock that was put back must not put the look around off.
        var ago = Duration.between(lookedAround, clock.instant()).abs();
        if (ago.compareTo(LOOK_AROUND) >= 0) {
            lookedAround = clock.instant();
            merchants.addAll(links.behind(certifying.before(), MERCHANTS_AT_ONCE));
        }
        var ended = new HashSet<MerchantId>();
        Turns.take(() -> remaining(merchants, ended), merchant -> piece(merchant, ended));
    }

    private static List<MerchantId> remaining(Set<MerchantId> merchants, Set<MerchantId> ended) {
        return merchants.stream().filter(merchant -> !ended.contains(merchant)).toList();
    }

    private boolean piece(MerchantId merchant, Set<MerchantId> ended) {
        if (chainSome(merchant) < LINES_AT_ONCE) {
            ended.add(merchant);
            certifying.hourly(merchant);
        }
        return !ended.contains(merchant);
    }

    /// Chains everything that is numbered so far.
    void catchUp(MerchantId merchant) {
        var chained = LINES_AT_ONCE;
        while (chained == LINES_AT_ONCE) {
            chained = chainSome(merchant);
        }
    }

    private int chainSome(MerchantId merchant) {
        return transactions.of(
                merchant,
                changes -> {
                    var head = links.lockHead(merchant);
                    var lines = links.after(merchant, head.seq(), LINES_AT_ONCE);
                    var chained = chained(merchant, head, lines);
                    if (!chained.isEmpty()) {
                        links.add(merchant, chained);
                        links.moveHead(merchant, chained.getLast());
                    }
                    return chained.size();
                });
    }

    /// The links up to a line that is missing, behind which there is no chain.
    private static List<Link> chained(MerchantId merchant, Link head, List<Links.Line> lines) {
        var chained = new ArrayList<Link>();
        var last = head;
        for (var line : lines) {
            if (line.seq() != last.seq() + 1) {
                LOG.error("the journal of {} has no line {} any more", merchant, last.seq() + 1);
                return chained;
            }
            last = last.next(Canonical.parsed(line.text()));
            chained.add(last);
        }
        return chained;
    }
}
