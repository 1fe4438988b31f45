package dev.stampbook.access;

import dev.stampbook.access.Hiring.Seats;
import dev.stampbook.access.StaffOutcome.Absent;
import dev.stampbook.access.StaffOutcome.Declined;
import dev.stampbook.access.StaffOutcome.Kept;
import dev.stampbook.merchant.Merchant;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Changes staff members, up to removing them; a business always keeps an owner.
@Component
public class ChangingStaff implements Deed<ChangingStaff.ToChange, StaffOutcome> {

    private final StaffMembers staff;
    private final Merchants merchants;
    private final Housekeeping housekeeping;

    ChangingStaff(StaffMembers staff, Merchants merchants, Housekeeping housekeeping) {
        this.staff = staff;
        this.merchants = merchants;
        this.housekeeping = housekeeping;
    }

    /// The wish to have one member otherwise.
    public record ToChange(By by, UUID member, UnaryOperator<StaffMember> change) {}

    @Override
    public List<StaffOutcome> perform(MerchantId id, List<ToChange> wishes, Changes changes) {
        var merchant = merchants.get(id);
        var known = new TreeMap<UUID, StaffMember>();
        var before = staff.lock(id, wishes.stream().map(ToChange::member).toList());
        before.forEach(member -> known.put(member.id(), member));
        var seats = new Seats(merchant.quota(), staff.free(id, merchant.quota().staffSeats()));
        var team = new Team(merchant, known, seats);
        var outcomes = wishes.stream().map(wish -> change(team, wish, changes)).toList();
        // The owners are held for the rule's sake; most of them stay as they are.
        known.values().removeAll(before);
        staff.update(changes, known.values());
        return outcomes;
    }

    /// Whom a list of wishes is about, and the seats that are free.
    private record Team(Merchant merchant, Map<UUID, StaffMember> known, Seats seats) {}

    private StaffOutcome change(Team team, ToChange wish, Changes changes) {
        var merchant = team.merchant();
        var known = team.known();
        var before = known.get(wish.member());
        var after = before == null ? null : wish.change().apply(before);
        if (before == null
                || after == null
                || !merchant.locations().containsKey(after.location())) {
            return new Absent();
        }
        if (touchesOwners(before, after) && !wish.by().actor().may(Right.KEYS)) {
            return new Declined(Refused.because(WebRefusal.FORBIDDEN));
        }
        if (before.disabled() && !after.disabled() && !team.seats().take()) {
            return team.seats().none();
        }
        known.put(after.id(), after);
        if (known.values().stream().noneMatch(ChangingStaff::owns)) {
            known.put(before.id(), before);
            return new Declined(Refused.because(AccessRefusal.LAST_OWNER));
        }
        var about = Map.of("staff", PublicId.of(IdKind.STAFF_MEMBER, after.id()));
        housekeeping.note(changes, wish.by(), "staff.changed", about);
        return new Kept(after, merchant.prefix());
    }

    /// Only owners make, change and remove owners.
    private static boolean touchesOwners(StaffMember before, StaffMember after) {
        return before.role() == Role.OWNER || after.role() == Role.OWNER;
    }

    private static boolean owns(StaffMember member) {
        return member.role() == Role.OWNER && !member.disabled();
    }
}
