package dev.stampbook.reward.api;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.reward.VoucherView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lists of vouchers over the public API. A search by code is a look-up that can be guessed at.
@RestController
class VoucherListApi {

    private final ShowingVouchers showing;
    private final FailedLookups failures;

    VoucherListApi(ShowingVouchers showing, FailedLookups failures) {
        this.showing = showing;
        this.failures = failures;
    }

    /// Vouchers, newest first; the state is that of this moment.
    @GetMapping("/api/v1/vouchers")
    @Refuses(value = WebRefusal.class, only = "not_found")
    Page<VoucherView> list(Caller caller, Listing listing, @ParameterObject VoucherSearch search) {
        var merchant = caller.require(Right.READ).actor().merchant();
        if (search.code() == null) {
            return showing.list(merchant, search, listing);
        }
        failures.admit(caller);
        var found = showing.list(merchant, search, listing);
        if (found.data().isEmpty()) {
            failures.note(caller);
        }
        return found;
    }
}
