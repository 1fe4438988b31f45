package dev.stampbook.card.program;

import dev.stampbook.card.Advance;
import dev.stampbook.card.Moving;
import dev.stampbook.card.Program;
import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Rules;
import dev.stampbook.card.program.PendingVersions.Search;
import dev.stampbook.card.program.PendingVersions.Standing;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.platform.task.Turns;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Touches the cards that reach something by a version for all cards, so that nobody waits for her
/// voucher until she comes again. All others move when they are next touched.
///
/// It goes through the cards of a program once at once, and once more a minute later: by then
/// whoever had begun to count by the rules before has ended.
@Component
public class BringingVersions implements Chore {

    /// No command takes so long: it waits five seconds for a card at most.
    static final Duration SETTLED = Duration.ofMinutes(1);

    /// Cards looked at in one go, and the most that are locked together.
    private static final int CHUNK = 500;

    private static final Duration LOOK = Duration.ofSeconds(2);

    private static final int MERCHANTS_AT_ONCE = 1_000;

    private final PendingVersions pending;
    private final Moving moving;
    private final Finishing finishing;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;
    private final Map<UUID, Integer> visited = new ConcurrentHashMap<>();

    BringingVersions(
            PendingVersions pending,
            Moving moving,
            Finishing finishing,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.pending = pending;
        this.moving = moving;
        this.finishing = finishing;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "versions for all cards";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    @Override
    public void run() {
        Turns.take(() -> pending.merchants(MERCHANTS_AT_ONCE), this::brought);
    }

    /// Whether there may be more at once: what is to come has its time, and comes at a later look.
    private boolean brought(MerchantId merchant) {
        transactions
                .reading(merchant, () -> pending.versions(merchant))
                .forEach(versions -> bring(merchant, versions));
        return false;
    }

    private void bring(MerchantId merchant, Versions versions) {
        var newest = versions.newest();
        var version = Objects.requireNonNull(newest.pending());
        var settled = versions.at(version).changedAt().plus(SETTLED);
        var last = !clock.instant().isBefore(settled);
        if (last || !version.equals(visited.put(newest.id(), version))) {
            visit(merchant, versions, version);
        }
        if (last) {
            waist.perform(finishing, merchant, new Finishing.ToFinish(newest.id(), version));
            visited.remove(newest.id());
        }
    }

    private void visit(MerchantId merchant, Versions versions, int version) {
        var search = new Search(versions.newest().id(), version, least(versions), clock.instant());
        @Nullable UUID after = null;
        for (var chunk = find(merchant, search, after);
                !chunk.isEmpty();
                chunk = find(merchant, search, after)) {
            after = chunk.getLast().card();
            var reaching = chunk.stream().filter(one -> reaches(one, versions)).toList();
            if (!reaching.isEmpty()) {
                var cards = reaching.stream().map(Standing::card).toList();
                waist.perform(moving, merchant, new Moving.ToMove(cards, clock.instant()));
            }
        }
    }

    private List<Standing> find(MerchantId merchant, Search search, @Nullable UUID after) {
        return transactions.reading(merchant, () -> pending.behind(merchant, search, after, CHUNK));
    }

    /// Below the first goal of all these versions nothing is reached.
    private static int least(Versions versions) {
        return versions.forAllAfter(0).stream()
                .map(Program::rules)
                .map(Rules::goals)
                .mapToInt(goals -> goals.getFirst().stamps())
                .min()
                .orElseThrow();
    }

    private static boolean reaches(Standing standing, Versions versions) {
        return Advance.moving(standing.balance(), versions)
                .filter(advance -> !advance.reached().isEmpty())
                .isPresent();
    }
}
