package dev.stampbook.access;

import dev.stampbook.merchant.Directory;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads staff members for whoever manages them.
@Component
public class ReadingStaff {

    private static final int MEMBERS_MAX = 1_000;

    private final StaffMembers staff;
    private final Directory directory;
    private final Merchants merchants;
    private final Transactions transactions;

    ReadingStaff(
            StaffMembers staff,
            Directory directory,
            Merchants merchants,
            Transactions transactions) {
        this.staff = staff;
        this.directory = directory;
        this.merchants = merchants;
        this.transactions = transactions;
    }

    /// A page of staff members, newest first.
    public Page<StaffView> list(MerchantId merchant, Listing listing) {
        var after = listing.after(merchant, IdKind.STAFF_MEMBER);
        return transactions.reading(
                merchant,
                () -> {
                    var prefix = merchants.get(merchant).prefix();
                    var found = staff.list(merchant, after, listing.fetch());
                    return listing.page(merchant, IdKind.STAFF_MEMBER, found, StaffMember::id)
                            .map(member -> StaffView.of(member, prefix));
                });
    }

    /// One of them.
    public StaffView show(MerchantId merchant, UUID id) {
        return transactions.reading(
                merchant,
                () ->
                        staff.find(merchant, List.of(id)).stream()
                                .findFirst()
                                .map(member -> view(merchant, member))
                                .orElseThrow(() -> new NotFound("staff member")));
    }

    /// All staff members, newest first, up to more than any business has.
    public List<StaffMember> members(MerchantId merchant) {
        return transactions.reading(merchant, () -> staff.list(merchant, null, MEMBERS_MAX));
    }

    /// One of them, if she is there.
    public Optional<StaffMember> member(MerchantId merchant, UUID id) {
        return transactions.reading(
                merchant, () -> staff.find(merchant, List.of(id)).stream().findFirst());
    }

    /// A login as it was found.
    public record Known(MerchantId merchant, UUID staff) {}

    /// Whose login this is.
    public Optional<Known> byLogin(String login) {
        var name = login.substring(0, Math.max(0, login.lastIndexOf('@')));
        return directory
                .merchantOf(login)
                .flatMap(
                        merchant ->
                                transactions
                                        .reading(merchant, () -> staff.secret(merchant, name))
                                        .map(found -> new Known(merchant, found.member().id())));
    }

    private StaffView view(MerchantId merchant, StaffMember member) {
        return StaffView.of(member, merchants.get(merchant).prefix());
    }
}
