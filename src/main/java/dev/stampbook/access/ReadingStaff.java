package dev.stampbook.access;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads staff members for whoever manages them.
@Component
class ReadingStaff {

    private final StaffMembers staff;
    private final Merchants merchants;
    private final Transactions transactions;

    ReadingStaff(StaffMembers staff, Merchants merchants, Transactions transactions) {
        this.staff = staff;
        this.merchants = merchants;
        this.transactions = transactions;
    }

    Page<StaffView> list(MerchantId merchant, Listing listing) {
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

    StaffView show(MerchantId merchant, UUID id) {
        return transactions.reading(
                merchant,
                () ->
                        staff.find(merchant, List.of(id)).stream()
                                .findFirst()
                                .map(member -> view(merchant, member))
                                .orElseThrow(() -> new NotFound("staff member")));
    }

    private StaffView view(MerchantId merchant, StaffMember member) {
        return StaffView.of(member, merchants.get(merchant).prefix());
    }
}
