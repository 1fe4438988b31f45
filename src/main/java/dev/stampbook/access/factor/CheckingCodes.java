package dev.stampbook.access.factor;

import dev.stampbook.access.SigningIn;
import dev.stampbook.access.factor.Factors.Failures;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.pace.BackOff;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/// Checks codes: of the app, each step once, and recovery codes, each once. Failures back off, and
/// nothing tells which kind of code was wrong.
@Component
public class CheckingCodes implements SigningIn.CodeWanting {

    private final Factors factors;
    private final RecoveryCodes recovery;
    private final Secrets secrets;
    private final Transactions transactions;

    CheckingCodes(
            Factors factors, RecoveryCodes recovery, Secrets secrets, Transactions transactions) {
        this.factors = factors;
        this.recovery = recovery;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    @Override
    public boolean wanted(MerchantId merchant, UUID staff) {
        return transactions.reading(
                merchant, () -> factors.find(merchant, staff).filter(SecondFactor::on).isPresent());
    }

    /// Whether the code is right; it is used up then.
    public boolean check(MerchantId merchant, UUID staff, String typed, Instant now) {
        var code = TypedCode.of(typed);
        try {
            return transactions.of(
                    merchant,
                    changes ->
                            factors.lock(merchant, staff)
                                    .filter(SecondFactor::on)
                                    .filter(factor -> !factor.closed(now))
                                    .filter(
                                            factor ->
                                                    judge(
                                                            changes,
                                                            new Try(staff, factor, code),
                                                            now))
                                    .isPresent());
        } catch (ConcurrencyFailureException usedMeanwhile) {
            return false;
        }
    }

    private record Try(UUID staff, SecondFactor factor, TypedCode code) {}

    private boolean judge(Changes changes, Try one, Instant now) {
        var step = step(changes.merchant(), one, now);
        if (step.isPresent()) {
            factors.accept(changes, one.staff(), step.get());
        } else if (recovery.open(changes.merchant(), one.staff(), one.code().text())) {
            recovery.use(changes, one.staff(), one.code().text(), now);
            factors.keep(changes, one.staff(), Failures.NONE);
        } else {
            var count = one.factor().failedCount() + 1;
            var until = BackOff.until(count, now).orElse(null);
            factors.keep(changes, one.staff(), new Failures(count, now, until));
            return false;
        }
        return true;
    }

    private Optional<Long> step(MerchantId merchant, Try one, Instant now) {
        return one.code().ofTheApp()
                ? secrets.open(merchant, one.factor())
                        .step(one.code().text(), now)
                        .filter(step -> step > one.factor().lastStep())
                : Optional.empty();
    }
}
