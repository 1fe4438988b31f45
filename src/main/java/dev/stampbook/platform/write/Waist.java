package dev.stampbook.platform.write;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.CommitInDoubt;
import dev.stampbook.platform.database.LockPatience;
import dev.stampbook.platform.database.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The narrow waist of every write of value: idempotency, change, journal line and outbox row in
/// one transaction.
///
/// Requests of one merchant for one deed that arrive together run as one list. When anything goes
/// wrong with a list, it rolls back and its requests run one by one, so that a bad one harms nobody
/// else. A single request that loses a race is tried again from the start, a bounded number of
/// times: the second look finds what the faster one wrote.
@Component
public class Waist {

    /// More than this saves no further commits worth having (measured flat beyond 50).
    private static final int TOGETHER_MAX = 64;

    /// One list commits while the next one is decided.
    private static final int WRITERS = 2;

    /// Races are lost to somebody who won, so the second try nearly always ends it.
    private static final int TRIES = 5;

    private final Gatherer<Lane, Slot<?, ?>> gatherer = new Gatherer<>(TOGETHER_MAX, WRITERS);
    private final Transactions transactions;
    private final Answers answers;

    Waist(Transactions transactions, Answers answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    private record Lane(MerchantId merchant, Deed<?, ?> deed) {}

    /// Runs a command once, whatever happens, and gives the answer that its door tells.
    public <C, O> Answer take(Deed<C, O> deed, Call<C, O> call) {
        if (call.dryRun()) {
            return rehearse(deed, call);
        }
        var slot = new Slot<>(call);
        gatherer.submit(
                new Lane(call.merchant(), deed),
                slot,
                together -> run(deed, call.merchant(), Slot.<C, O>all(together)));
        return slot.answer();
    }

    /// Runs a command that has its own way of being repeated, and gives its outcome.
    public <C, O> O perform(Deed<C, O> deed, MerchantId merchant, C command) {
        var outcome = new ArrayList<O>(1);
        take(
                deed,
                new Call<C, O>(
                        merchant,
                        null,
                        command,
                        given -> {
                            outcome.clear();
                            outcome.add(given);
                            return Answer.first(200, new byte[0]);
                        },
                        false));
        return outcome.getFirst();
    }

    private <C, O> Answer rehearse(Deed<C, O> deed, Call<C, O> call) {
        return transactions.rehearse(
                call.merchant(),
                changes -> {
                    var outcomes = deed.perform(call.merchant(), List.of(call.command()), changes);
                    var told = call.telling().apply(outcomes.getFirst());
                    return told.status() == 201 ? Answer.first(200, told.body()) : told;
                });
    }

    private <C, O> void run(Deed<C, O> deed, MerchantId merchant, List<Slot<C, O>> slots) {
        if (slots.size() == 1 || !ranTogether(deed, merchant, slots)) {
            slots.forEach(slot -> slot.keep(() -> alone(deed, merchant, slot)));
        }
    }

    private <C, O> boolean ranTogether(
            Deed<C, O> deed, MerchantId merchant, List<Slot<C, O>> slots) {
        try {
            var told = attempt(deed, merchant, slots, Transactions.BRIEF);
            for (var i = 0; i < slots.size(); i++) {
                slots.get(i).answered(told.get(i));
            }
            return true;
        } catch (CommitInDoubt doubt) {
            // It may be written: only a key or a reference makes it safe to ask again.
            slots.forEach(slot -> slot.failed(doubt));
            return true;
        } catch (RuntimeException | Error fault) {
            // Nothing was written. Whose fault it was shows when they run one by one.
            return false;
        }
    }

    private <C, O> Answer alone(Deed<C, O> deed, MerchantId merchant, Slot<C, O> slot) {
        for (var tries = 1; ; tries++) {
            try {
                return attempt(deed, merchant, List.of(slot), Transactions.PATIENT).getFirst();
            } catch (DataAccessException fault) {
                if (LockPatience.ended(fault) && slot.key() != null) {
                    throw new WaistRefused(WriteRefusal.IDEMPOTENCY_IN_PROGRESS);
                }
                if (!lostRace(fault) || tries == TRIES) {
                    throw fault;
                }
            }
        }
    }

    private static boolean lostRace(DataAccessException fault) {
        return !LockPatience.ended(fault)
                && (fault instanceof ConcurrencyFailureException
                        || fault instanceof DuplicateKeyException);
    }

    private <C, O> List<Answer> attempt(
            Deed<C, O> deed, MerchantId merchant, List<Slot<C, O>> slots, Duration patience) {
        return transactions.of(merchant, patience, changes -> decide(deed, slots, changes));
    }

    private <C, O> List<Answer> decide(Deed<C, O> deed, List<Slot<C, O>> slots, Changes changes) {
        var keys = slots.stream().map(Slot::key).filter(Objects::nonNull).toList();
        var kept = answers.find(changes.merchant(), keys);
        var told = new LinkedHashMap<Slot<C, O>, Answer>();
        var fresh = new LinkedHashMap<Object, Slot<C, O>>();
        for (var slot : slots) {
            var before = slot.key() == null ? null : kept.get(slot.key());
            if (before != null) {
                told.put(slot, repeated(slot, before));
            } else {
                fresh.putIfAbsent(slot.identity(), slot);
            }
        }
        perform(deed, List.copyOf(fresh.values()), changes, told);
        return slots.stream().map(slot -> tell(slot, told, fresh)).toList();
    }

    private <C, O> void perform(
            Deed<C, O> deed,
            List<Slot<C, O>> fresh,
            Changes changes,
            Map<Slot<C, O>, Answer> told) {
        if (fresh.isEmpty()) {
            return;
        }
        var commands = fresh.stream().map(slot -> slot.call().command()).toList();
        var outcomes = deed.perform(changes.merchant(), commands, changes);
        var worthKeeping = new LinkedHashMap<IdempotencyKey, Answer>();
        for (var i = 0; i < fresh.size(); i++) {
            var slot = fresh.get(i);
            var answer = slot.call().telling().apply(outcomes.get(i));
            told.put(slot, answer);
            if (slot.key() != null && answer.kept()) {
                worthKeeping.put(slot.key(), answer);
            }
        }
        answers.add(changes, worthKeeping);
    }

    /// The answer of a slot, or that of the equal request that travelled with it.
    private static <C, O> Answer tell(
            Slot<C, O> slot, Map<Slot<C, O>, Answer> told, Map<Object, Slot<C, O>> fresh) {
        var own = told.get(slot);
        if (own != null) {
            return own;
        }
        var first = Objects.requireNonNull(fresh.get(slot.identity()));
        var answer = Objects.requireNonNull(told.get(first));
        return repeated(slot, new Answers.Kept(first.fingerprint(), answer));
    }

    private static Answer repeated(Slot<?, ?> slot, Answers.Kept kept) {
        var key = Objects.requireNonNull(slot.key());
        if (!key.sameRequestAs(kept.fingerprint())) {
            // Thrown inside a list it makes the list run one by one, and only this one fails.
            throw new WaistRefused(WriteRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return kept.answer().again();
    }
}
