package dev.stampbook.reward.api;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherView;
import dev.stampbook.reward.Vouchers;
import dev.stampbook.reward.api.VoucherLists.Wanted;
import dev.stampbook.reward.code.RedeemCodes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings vouchers to whoever may see them.
@Component
public class ShowingVouchers {

    private final Vouchers vouchers;
    private final VoucherLists lists;
    private final RedeemCodes codes;
    private final ReadingVouchers reading;
    private final Transactions transactions;
    private final VoucherViews views;

    ShowingVouchers(
            Vouchers vouchers,
            VoucherLists lists,
            RedeemCodes codes,
            ReadingVouchers reading,
            Transactions transactions,
            VoucherViews views) {
        this.vouchers = vouchers;
        this.lists = lists;
        this.codes = codes;
        this.reading = reading;
        this.transactions = transactions;
        this.views = views;
    }

    /// The voucher with this public id; must be there.
    public Voucher get(MerchantId merchant, String publicId) {
        var id = id(publicId);
        return transactions.reading(
                merchant,
                () ->
                        Optional.ofNullable(vouchers.find(merchant, List.of(id)).get(id))
                                .orElseThrow(() -> new NotFound("voucher")));
    }

    VoucherView view(Voucher voucher) {
        return views.view(voucher);
    }

    /// The vouchers that a search asks for, newest first.
    public Page<VoucherView> list(MerchantId merchant, VoucherSearch search, Listing listing) {
        return list(merchant, search, null, listing);
    }

    /// The same of those that a program has promised.
    public Page<VoucherView> list(
            MerchantId merchant, VoucherSearch search, @Nullable UUID program, Listing listing) {
        var after = listing.after(merchant, IdKind.VOUCHER);
        var state = search.wanted();
        return transactions.reading(
                merchant,
                () -> {
                    var owner = reading.owner(merchant, search.card(), search.customer());
                    var code = code(merchant, search.code());
                    if (search.code() != null && code == null) {
                        return new Page<>(List.of(), null, false);
                    }
                    var wanted = new Wanted(owner, state, code, program, views.now());
                    var ids = lists.find(merchant, wanted, after, listing.fetch());
                    var page = listing.page(merchant, IdKind.VOUCHER, ids, id -> id);
                    var found = vouchers.find(merchant, page.data());
                    return page.map(id -> views.view(Objects.requireNonNull(found.get(id))));
                });
    }

    private @Nullable UUID code(MerchantId merchant, @Nullable String text) {
        var known = text == null ? null : codes.find(merchant, List.of(text)).get(text);
        return known == null ? null : known.id();
    }

    static UUID id(String publicId) {
        return PublicId.parse(IdKind.VOUCHER, publicId).orElseThrow(() -> new NotFound("voucher"));
    }
}
