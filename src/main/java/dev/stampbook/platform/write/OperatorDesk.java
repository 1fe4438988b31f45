package dev.stampbook.platform.write;

import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.LockPatience;
import dev.stampbook.platform.database.Transactions;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The waist for what the operator does before there is a merchant: the same promise about
/// repetitions, without a list, because merchants are made one at a time.
@Component
public class OperatorDesk {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final OperatorAnswers answers;

    OperatorDesk(Transactions transactions, OperatorAnswers answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    /// Runs a command once, inside a transaction of the merchant that the call names, and gives
    /// the answer that its door tells.
    public <C, O> Answer take(Deed<C, O> deed, Call<C, O> call) {
        for (var tries = 1; ; tries++) {
            try {
                return transactions.of(call.merchant(), changes -> decide(deed, call, changes));
            } catch (DataAccessException fault) {
                if (LockPatience.ended(fault) && call.key() != null) {
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

    private <C, O> Answer decide(Deed<C, O> deed, Call<C, O> call, Changes changes) {
        var key = call.key();
        if (key == null) {
            return perform(deed, call, changes);
        }
        var before = answers.find(key);
        if (before.isPresent()) {
            if (!key.sameRequestAs(before.get().fingerprint())) {
                throw new WaistRefused(WriteRefusal.IDEMPOTENCY_KEY_REUSED);
            }
            return before.get().answer();
        }
        var answer = perform(deed, call, changes);
        if (answer.kept()) {
            answers.add(changes, Objects.requireNonNull(key), answer);
        }
        return answer;
    }

    private static <C, O> Answer perform(Deed<C, O> deed, Call<C, O> call, Changes changes) {
        var outcomes = deed.perform(call.merchant(), List.of(call.command()), changes);
        return call.telling().apply(outcomes.getFirst());
    }
}
