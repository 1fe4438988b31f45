package dev.stampbook.access.factor;

import dev.stampbook.access.Readmitting.Proofs;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/// Turns a member's second factor on, in two steps, and off.
@Component
public class Protecting implements Proofs {

    private final Factors factors;
    private final RecoveryCodes recovery;
    private final Secrets secrets;
    private final Housekeeping housekeeping;
    private final Transactions transactions;

    Protecting(
            Factors factors,
            RecoveryCodes recovery,
            Secrets secrets,
            Housekeeping housekeeping,
            Transactions transactions) {
        this.factors = factors;
        this.recovery = recovery;
        this.secrets = secrets;
        this.housekeeping = housekeeping;
        this.transactions = transactions;
    }

    /// How it stands: on with so many recovery codes left, begun with what an app is told, or
    /// neither.
    public record Standing(boolean on, int codesLeft, Optional<Shown> begun) {}

    /// What an app is told: an address to scan, or the secret to type.
    public record Shown(String address, String spelt) {

        @Override
        public String toString() {
            return "Shown[hidden]";
        }
    }

    /// How it stands with somebody's second factor; `login` is what her app will call it.
    public Standing standing(Actor actor, String login) {
        var merchant = actor.merchant();
        var staff = staff(actor);
        return transactions.reading(
                merchant,
                () ->
                        factors.find(merchant, staff)
                                .map(factor -> standing(merchant, staff, factor, login))
                                .orElseGet(() -> new Standing(false, 0, Optional.empty())));
    }

    private Standing standing(MerchantId merchant, UUID staff, SecondFactor factor, String login) {
        if (factor.on()) {
            return new Standing(true, recovery.left(merchant, staff), Optional.empty());
        }
        var secret = secrets.open(merchant, factor);
        var shown = new Shown(secret.address(login), secret.spelt());
        return new Standing(false, 0, Optional.of(shown));
    }

    /// Draws a secret for the app; one that is on stays as it is.
    public void begin(By by) {
        var merchant = by.actor().merchant();
        var staff = staff(by.actor());
        try {
            transactions.of(
                    merchant,
                    changes -> {
                        factors.begin(changes, staff, secrets.draw(merchant), by.at());
                        return staff;
                    });
        } catch (ConcurrencyFailureException isOn) {
            // Somebody pressed twice, or in another window: there is nothing to begin.
        }
    }

    /// Turns it on when the code is the app's; the recovery codes, shown once. Empty otherwise.
    public Optional<List<String>> confirm(By by, String typed) {
        var code = TypedCode.of(typed);
        var staff = staff(by.actor());
        return transactions.of(
                by.actor().merchant(),
                changes ->
                        factors.lock(changes.merchant(), staff)
                                .filter(factor -> !factor.on())
                                .map(factor -> secrets.open(changes.merchant(), factor))
                                .filter(secret -> code.ofTheApp())
                                .flatMap(secret -> secret.step(code.text(), by.at()))
                                .map(step -> enable(changes, by, step)));
    }

    private List<String> enable(Changes changes, By by, long step) {
        var staff = staff(by.actor());
        var codes = recovery.draw();
        factors.enable(changes, staff, step, by.at());
        recovery.insert(changes, staff, codes);
        housekeeping.note(changes, by, "second_factor.on", about(staff));
        return codes;
    }

    /// Turns off what whoever acts has turned on.
    public void remove(By by) {
        transactions.of(
                by.actor().merchant(),
                changes -> {
                    forget(changes, by, staff(by.actor()));
                    return by;
                });
    }

    @Override
    public void forget(Changes changes, By by, UUID staff) {
        var there = factors.lock(changes.merchant(), staff);
        if (there.isEmpty()) {
            return;
        }
        recovery.delete(changes, staff);
        factors.delete(changes, staff);
        if (there.get().on()) {
            housekeeping.note(changes, by, "second_factor.off", about(staff));
        }
    }

    private static Map<String, String> about(UUID staff) {
        return Map.of("staff", PublicId.of(IdKind.STAFF_MEMBER, staff));
    }

    private static UUID staff(Actor actor) {
        var staff = actor.staff();
        if (staff == null) {
            throw new IllegalArgumentException("only staff members have second factors");
        }
        return staff;
    }
}
