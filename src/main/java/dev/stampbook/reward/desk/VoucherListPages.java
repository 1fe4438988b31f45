package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.reward.Voucher.State;
import dev.stampbook.reward.VoucherView;
import dev.stampbook.reward.api.OutstandingLists;
import dev.stampbook.reward.api.ShowingVouchers;
import dev.stampbook.reward.api.VoucherSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Vouchers: all of them, those in a state, that with a code.
@Controller
class VoucherListPages {

    private final ShowingVouchers showing;
    private final OutstandingLists outstanding;
    private final FailedLookups failures;
    private final Transactions transactions;

    VoucherListPages(
            ShowingVouchers showing,
            OutstandingLists outstanding,
            FailedLookups failures,
            Transactions transactions) {
        this.showing = showing;
        this.outstanding = outstanding;
        this.failures = failures;
        this.transactions = transactions;
    }

    @GetMapping("/desk/vouchers")
    Page list(Desk desk, Listing listing, @RequestParam(defaultValue = "") String state) {
        var wanted = known(state) ? state : null;
        var search = new VoucherSearch(null, null, wanted, null);
        var found = showing.list(desk.id(), search, listing);
        var more =
                found.hasMore()
                        ? new Table.Link(
                                "/desk/vouchers?after="
                                        + found.next()
                                        + (wanted == null ? "" : "&state=" + wanted),
                                desk.words().say("table.more"))
                        : null;
        return page(desk, wanted, found.data(), more);
    }

    /// Finds vouchers by their redeem code; a code that nobody has counts as a guess.
    @PostMapping("/desk/vouchers/search")
    Page search(Desk desk, Listing listing, @RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return page(desk, null, List.of(), null);
        }
        failures.admit(desk.caller());
        var search = new VoucherSearch(null, null, null, code.strip());
        var found = showing.list(desk.id(), search, listing).data();
        if (found.isEmpty()) {
            failures.note(desk.caller());
        }
        return page(desk, null, found, null);
    }

    private Page page(
            Desk desk, @Nullable String state, List<VoucherView> found, Table.@Nullable Link more) {
        var telling = new VoucherTelling(desk);
        var counted =
                transactions.reading(desk.id(), () -> outstanding.count(desk.id(), desk.now()));
        var page =
                new VoucherListPage(
                        desk.frame(desk.words().say("desk.place.vouchers")),
                        telling.outstanding(counted),
                        desk.may(Right.ISSUE),
                        states(desk, state),
                        Field.of(Field.Kind.CODE, "code", desk.words().say("vouchers.code"), "")
                                .atMost(200),
                        telling.table(found, more));
        return Page.of("reward/desk/vouchers", page);
    }

    private static Field states(Desk desk, @Nullable String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", desk.words().say("vouchers.any_state")));
        for (var state : State.values()) {
            var word = new VoucherTelling(desk).state(state).text();
            options.add(new Option(state.name().toLowerCase(Locale.ROOT), word));
        }
        return Field.choice(
                "state", desk.words().say("vouchers.state"), chosen == null ? "" : chosen, options);
    }

    private static boolean known(String state) {
        return Stream.of(State.values())
                .anyMatch(each -> each.name().toLowerCase(Locale.ROOT).equals(state));
    }
}
