package dev.stampbook.doors.fuzz;

import dev.stampbook.doors.fuzz.Ledger.Page;
import dev.stampbook.testing.contract.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Says what is wrong with an answer, given the rows before and after.
final class Judge {

    /// Answers that promise that something is there which was not.
    private static final Set<Integer> PROMISES = Set.of(201, 202);

    /// What the journal does not tell: persons (it outlives them), codes that wait and how they
    /// came, and the log of scans, in which those stay that were refused.
    private static final Set<String> UNTOLD =
            Set.of(
                    "customer",
                    "code_pool",
                    "redeem_code",
                    "code_import",
                    "code_import_part",
                    "scan");

    /// Whoever takes a person's data out, or looks people up, leaves a trace, though he only reads.
    private static final Set<String> TRACED =
            Set.of("exportCustomer", "exportCsvCustomer", "listCustomers", "listCards");

    private static final Set<String> TRACES = Set.of("journal", "customer_lookup");

    private Judge() {}

    static List<String> judge(Attempt attempt, Exchange told, Page before, Page after) {
        var wrong = new ArrayList<String>();
        var changed = before.unlike(after);
        var journaled = after.journal() - before.journal();
        if (told.status() >= 500) {
            wrong.add("answered " + told.status());
        }
        if (told.status() >= 400 && !changed.isEmpty()) {
            wrong.add("said no and changed " + changed);
        }
        if (attempt.harmless() && !changed.isEmpty() && !traced(attempt, changed)) {
            wrong.add("was to change nothing and changed " + changed);
        }
        if (journaled == 0 && !UNTOLD.containsAll(changed)) {
            wrong.add("changed " + changed + " without a line in the journal");
        }
        if (promised(attempt, told) && changed.isEmpty()) {
            wrong.add("promised " + told.status() + " and changed nothing");
        }
        return wrong;
    }

    private static boolean traced(Attempt attempt, Set<String> changed) {
        return TRACED.contains(attempt.operation.id()) && TRACES.containsAll(changed);
    }

    /// What the operator does is told by the journal of the merchant that it is done to.
    private static boolean promised(Attempt attempt, Exchange told) {
        return PROMISES.contains(told.status())
                && told.headers().firstValue("Idempotency-Replayed").isEmpty()
                && !attempt.operation.operators();
    }
}
