package dev.stampbook.access;

import dev.stampbook.access.StaffOutcome.Absent;
import dev.stampbook.access.StaffOutcome.Declined;
import dev.stampbook.access.StaffOutcome.Kept;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives staff members their logins.
@Component
public class Hiring implements Deed<Hiring.ToHire, StaffOutcome> {

    private final StaffMembers staff;
    private final Merchants merchants;
    private final Housekeeping housekeeping;
    private final Ids ids;

    Hiring(StaffMembers staff, Merchants merchants, Housekeeping housekeeping, Ids ids) {
        this.staff = staff;
        this.merchants = merchants;
        this.housekeeping = housekeeping;
        this.ids = ids;
    }

    /// The wish for a login; the password comes hashed, so that no transaction waits for that.
    public record ToHire(
            By by, String name, String login, UUID location, Role role, String passwordHash) {}

    @Override
    public List<StaffOutcome> perform(MerchantId id, List<ToHire> wishes, Changes changes) {
        var merchant = merchants.get(id);
        var taken = staff.taken(id, wishes.stream().map(ToHire::login).toList());
        return wishes.stream().map(wish -> hire(merchant, wish, taken, changes)).toList();
    }

    private StaffOutcome hire(Merchant merchant, ToHire wish, Set<String> taken, Changes changes) {
        if (!merchant.locations().containsKey(wish.location())) {
            return new Absent();
        }
        if (!taken.add(wish.login())) {
            return new Declined(Refused.because(AccessRefusal.LOGIN_TAKEN));
        }
        var member = member(wish);
        staff.insert(changes, member, wish.passwordHash(), wish.by().at());
        housekeeping.note(
                changes,
                wish.by(),
                "staff.added",
                Map.of("staff", PublicId.of(IdKind.STAFF_MEMBER, member.id())));
        return new Kept(member, merchant.prefix());
    }

    private StaffMember member(ToHire wish) {
        return new StaffMember(
                ids.next(), wish.location(), wish.name(), wish.login(), wish.role(), null, null);
    }
}
