package dev.stampbook.access.passkey;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Waist;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// The passkeys of whoever acts: what there is, one more, one less.
@Component
public class OwnPasskeys {

    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final AddingPasskeys adding;
    private final RemovingPasskeys removing;
    private final Waist waist;
    private final Transactions transactions;

    OwnPasskeys(
            Ceremonies ceremonies,
            Passkeys passkeys,
            AddingPasskeys adding,
            RemovingPasskeys removing,
            Waist waist,
            Transactions transactions) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.adding = adding;
        this.removing = removing;
        this.waist = waist;
        this.transactions = transactions;
    }

    /// One of them.
    public record Own(String id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

    /// A new one as a browser made it: its answer, the text it kept for the challenge, a name.
    public record Made(String answer, String kept, String name) {}

    /// All of them, newest first.
    public List<Own> of(Actor actor) {
        return transactions
                .reading(actor.merchant(), () -> passkeys.of(actor.merchant(), staff(actor)))
                .stream()
                .map(
                        one ->
                                new Own(
                                        one.id().toString(),
                                        one.name(),
                                        one.createdAt(),
                                        one.lastUsedAt()))
                .toList();
    }

    /// Adds one, unless the browser answered something else than it was asked, or there are too
    /// many already.
    public boolean add(By by, Made made) {
        return ceremonies
                .registered(made.answer(), made.kept(), by.at())
                .map(
                        found ->
                                new AddingPasskeys.ToAdd(
                                        by,
                                        staff(by.actor()),
                                        made.name(),
                                        found.key(),
                                        found.challenge()))
                .filter(wish -> add(wish))
                .isPresent();
    }

    private boolean add(AddingPasskeys.ToAdd wish) {
        try {
            return waist.perform(adding, wish.by().actor().merchant(), wish);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException answeredBefore) {
            return false;
        }
    }

    /// Removes one of them.
    public void remove(By by, String passkey) {
        remove(by, id(passkey));
    }

    /// Removes all of them.
    public void remove(By by) {
        remove(by, (UUID) null);
    }

    private void remove(By by, @Nullable UUID passkey) {
        var wish = new RemovingPasskeys.ToRemove(by, staff(by.actor()), passkey);
        waist.perform(removing, by.actor().merchant(), wish);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw new NotFound("passkey");
        }
    }

    private static UUID staff(Actor actor) {
        return Optional.ofNullable(actor.staff()).orElseThrow(() -> new NotFound("staff member"));
    }
}
