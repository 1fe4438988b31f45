package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.reward.Voucher.State;
import dev.stampbook.reward.VoucherOwners;
import dev.stampbook.reward.VoucherView;
import dev.stampbook.reward.api.OutstandingLists;
import dev.stampbook.reward.api.ShowingVouchers;
import dev.stampbook.reward.api.VoucherSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Vouchers: all of them, those in a state or of a program, that with a code.
@Controller
class VoucherListPages {

    private final ShowingVouchers showing;
    private final OutstandingLists outstanding;
    private final FailedLookups failures;
    private final Transactions transactions;
    private final List<VoucherPrograms> programs;
    private final VoucherOwners owners;

    VoucherListPages(
            ShowingVouchers showing,
            OutstandingLists outstanding,
            FailedLookups failures,
            Transactions transactions,
            List<VoucherPrograms> programs,
            VoucherOwners owners) {
        this.showing = showing;
        this.outstanding = outstanding;
        this.failures = failures;
        this.transactions = transactions;
        this.programs = programs;
        this.owners = owners;
    }

    @GetMapping("/desk/vouchers")
    Page list(
            Desk desk,
            Listing listing,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String program) {
        var chosen = new Chosen(known(state) ? state : "", program);
        var search = new VoucherSearch(null, null, chosen.state().isEmpty() ? null : state, null);
        var found = showing.list(desk.id(), search, chosen.promised(), listing);
        var more =
                found.hasMore()
                        ? new Table.Link(chosen.after(found.next()), desk.words().say("table.more"))
                        : null;
        return page(desk, chosen, found.data(), more);
    }

    /// What the list is narrowed to; nothing where nothing was chosen, or what is none.
    private record Chosen(String state, String program) {

        static final Chosen NOTHING = new Chosen("", "");

        @Nullable UUID promised() {
            return PublicId.parse(IdKind.PROGRAM, program).orElse(null);
        }

        String after(@Nullable String next) {
            var of = promised() == null ? "" : program;
            return "/desk/vouchers?after=%s&state=%s&program=%s".formatted(next, state, of);
        }
    }

    /// Finds vouchers by their redeem code; a code that nobody has counts as a guess.
    @PostMapping("/desk/vouchers/search")
    Page search(Desk desk, Listing listing, @RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return page(desk, Chosen.NOTHING, List.of(), null);
        }
        failures.admit(desk.caller());
        var search = new VoucherSearch(null, null, null, code.strip());
        var found = showing.list(desk.id(), search, listing).data();
        if (found.isEmpty()) {
            failures.note(desk.caller());
        }
        return page(desk, Chosen.NOTHING, found, null);
    }

    private Page page(
            Desk desk, Chosen chosen, List<VoucherView> found, Table.@Nullable Link more) {
        var telling = new VoucherTelling(desk, spoken(desk, found));
        var counted =
                transactions.reading(desk.id(), () -> outstanding.count(desk.id(), desk.now()));
        var page =
                new VoucherListPage(
                        desk.frame(desk.words().say("desk.place.vouchers")),
                        telling.outstanding(counted),
                        desk.may(Right.ISSUE),
                        states(desk, chosen.state()),
                        programs(desk, chosen.program()),
                        Field.of(Field.Kind.CODE, "code", desk.words().say("vouchers.code"), "")
                                .atMost(200),
                        telling.table(found, more));
        return Page.of("reward/desk/vouchers", page);
    }

    private Map<UUID, String> spoken(Desk desk, List<VoucherView> found) {
        var cards =
                found.stream()
                        .flatMap(voucher -> Stream.ofNullable(voucher.card()))
                        .flatMap(card -> PublicId.parse(IdKind.CARD, card).stream())
                        .toList();
        return transactions.reading(desk.id(), () -> owners.spoken(desk.id(), cards));
    }

    private static Field states(Desk desk, String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", desk.words().say("vouchers.any_state")));
        for (var state : State.values()) {
            var word = new VoucherTelling(desk, Map.of()).state(state).text();
            options.add(new Option(state.name().toLowerCase(Locale.ROOT), word));
        }
        return Field.choice("state", desk.words().say("vouchers.state"), chosen, options);
    }

    private Field programs(Desk desk, String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", desk.words().say("vouchers.any_program")));
        programs.forEach(each -> options.addAll(each.at(desk)));
        return Field.choice("program", desk.words().say("vouchers.program"), chosen, options);
    }

    private static boolean known(String state) {
        return Stream.of(State.values())
                .anyMatch(each -> each.name().toLowerCase(Locale.ROOT).equals(state));
    }
}
