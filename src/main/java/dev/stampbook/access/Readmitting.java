package dev.stampbook.access;

import dev.stampbook.access.StaffOutcome.Absent;
import dev.stampbook.access.StaffOutcome.Declined;
import dev.stampbook.access.StaffOutcome.Kept;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets somebody in again who lost her password, her phone or both: she gets a new password, and
/// whatever else let her in counts no more; an invitation may lie in a mailbox that is not hers.
@Component
public class Readmitting implements Deed<Readmitting.ToReadmit, StaffOutcome> {

    private final StaffMembers staff;
    private final Merchants merchants;
    private final Invites invites;
    private final List<Proofs> proofs;
    private final Sessions sessions;
    private final Housekeeping housekeeping;

    Readmitting(
            StaffMembers staff,
            Merchants merchants,
            Invites invites,
            List<Proofs> proofs,
            Sessions sessions,
            Housekeeping housekeeping) {
        this.staff = staff;
        this.merchants = merchants;
        this.invites = invites;
        this.proofs = proofs;
        this.sessions = sessions;
        this.housekeeping = housekeeping;
    }

    /// Who keeps other proofs than passwords of who somebody is.
    public interface Proofs {

        /// Forgets what a member can prove herself with.
        void forget(Changes changes, By by, UUID member);
    }

    /// Who knows where somebody is signed in.
    public interface Sessions {

        /// Signs a member out everywhere but on the device that acts.
        void end(Changes changes, By by, UUID member);
    }

    /// The wish that a member comes in with this password alone; it is hashed already.
    public record ToReadmit(By by, UUID member, String passwordHash) {}

    @Override
    public List<StaffOutcome> perform(MerchantId id, List<ToReadmit> wishes, Changes changes) {
        var prefix = merchants.get(id).prefix();
        var known = staff.lock(id, wishes.stream().map(ToReadmit::member).toList());
        return wishes.stream()
                .map(
                        wish ->
                                known.stream()
                                        .filter(member -> member.id().equals(wish.member()))
                                        .findFirst()
                                        .map(member -> readmit(wish, member, prefix, changes))
                                        .orElseGet(Absent::new))
                .toList();
    }

    private StaffOutcome readmit(
            ToReadmit wish, StaffMember member, String prefix, Changes changes) {
        if (member.role() == Role.OWNER && !wish.by().actor().may(Right.KEYS)) {
            return new Declined(Refused.because(WebRefusal.FORBIDDEN));
        }
        staff.updatePassword(changes, member.id(), wish.passwordHash());
        var at = wish.by().at();
        invites.end(changes, invites.lockOpen(changes.merchant(), member.id(), at), at);
        proofs.forEach(proof -> proof.forget(changes, wish.by(), member.id()));
        sessions.end(changes, wish.by(), member.id());
        housekeeping.note(
                changes,
                wish.by(),
                "staff.readmitted",
                Map.of("staff", PublicId.of(IdKind.STAFF_MEMBER, member.id())));
        return new Kept(member, prefix);
    }
}
