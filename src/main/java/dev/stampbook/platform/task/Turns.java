package dev.stampbook.platform.task;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.PassingFault;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work for many merchants, a piece of each in turn: a large one holds up nobody, and one whose
/// piece fails is left out until the next look.
public final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private Turns() {}

    /// Gives everybody who waits a turn, again and again, until nobody has more; `piece` answers
    /// whether it did something. A database that is away ends it, for it is away for all.
    public static void take(
            Supplier<? extends Collection<MerchantId>> waiting, Predicate<MerchantId> piece) {
        var left = new HashSet<MerchantId>();
        var more = true;
        while (more) {
            more = false;
            for (var merchant : waiting.get()) {
                more |= !left.contains(merchant) && done(merchant, piece, left);
            }
        }
    }

    private static boolean done(
            MerchantId merchant, Predicate<MerchantId> piece, Collection<MerchantId> left) {
        try {
            return piece.test(merchant);
        } catch (RuntimeException fault) {
            if (PassingFault.is(fault)) {
                throw fault;
            }
            LOG.error("work for {} failed, trying again at the next look", merchant, fault);
            left.add(merchant);
            return false;
        }
    }
}
