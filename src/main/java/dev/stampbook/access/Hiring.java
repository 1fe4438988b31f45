package dev.stampbook.access;

import dev.stampbook.access.StaffOutcome.Absent;
import dev.stampbook.access.StaffOutcome.Declined;
import dev.stampbook.access.StaffOutcome.Kept;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.MerchantRefusal;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.merchant.Quota;
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
import java.util.Objects;
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

    /// The logins that a merchant may still have while a list of wishes is carried out.
    static final class Seats {

        private final Quota quota;
        private int free;

        Seats(Quota quota, int free) {
            this.quota = quota;
            this.free = free;
        }

        /// Takes one, if there is one.
        boolean take() {
            if (free <= 0) {
                return false;
            }
            free--;
            return true;
        }

        /// What is said when there is none.
        Declined none() {
            var limit = Objects.requireNonNull(quota.staffSeats());
            var facts = Map.<String, Object>of("quota", "staff_seats", "limit", limit);
            return new Declined(new Refused(MerchantRefusal.QUOTA_EXCEEDED, facts));
        }
    }

    @Override
    public List<StaffOutcome> perform(MerchantId id, List<ToHire> wishes, Changes changes) {
        var merchant = merchants.get(id);
        var seats = new Seats(merchant.quota(), staff.free(id, merchant.quota().staffSeats()));
        var taken = staff.taken(id, wishes.stream().map(ToHire::login).toList());
        var room = new Room(merchant, taken, seats);
        return wishes.stream().map(wish -> hire(room, wish, changes)).toList();
    }

    /// What there is when somebody is added: logins that are taken, seats that are free.
    private record Room(Merchant merchant, Set<String> taken, Seats seats) {}

    private StaffOutcome hire(Room room, ToHire wish, Changes changes) {
        var merchant = room.merchant();
        if (!merchant.locations().containsKey(wish.location())) {
            return new Absent();
        }
        if (room.taken().contains(wish.login())) {
            return new Declined(Refused.because(AccessRefusal.LOGIN_TAKEN));
        }
        if (!room.seats().take()) {
            return room.seats().none();
        }
        room.taken().add(wish.login());
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
