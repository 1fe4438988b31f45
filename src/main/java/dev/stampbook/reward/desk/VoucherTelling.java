package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.Voucher.State;
import dev.stampbook.reward.VoucherView;
import dev.stampbook.reward.api.OutstandingView.Counted;
import dev.stampbook.reward.desk.VoucherDeskPage.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Vouchers in the words of the desk; `cards` are what people call the cards that they are on.
record VoucherTelling(Desk desk, Map<UUID, String> cards) {

    private static final int REASON_MAX = 200;

    VoucherTelling {
        cards = Map.copyOf(cards);
    }

    static String address(String publicId) {
        return "/desk/vouchers/" + publicId;
    }

    Cell state(State state) {
        var word = say("vouchers.state." + state.name().toLowerCase(Locale.ROOT));
        return Cell.of(word, state == State.ACTIVE ? Look.GOOD : Look.STILL);
    }

    Table table(List<VoucherView> views, Table.@Nullable Link more) {
        return new Table(
                say("desk.place.vouchers"),
                List.of(
                        say("vouchers.title"),
                        say("vouchers.state"),
                        say("vouchers.whose"),
                        say("vouchers.issued"),
                        say("vouchers.until")),
                views.stream().map(this::row).toList(),
                say("vouchers.none"),
                more);
    }

    private Row row(VoucherView view) {
        return Row.of(
                Cell.of(desk.told(view.title()), address(view.id())),
                state(view.state()),
                owner(view.card(), view.customer()),
                Cell.of(moment(view.issuedAt()), Look.NUMBER),
                Cell.of(until(view.expiresAt()), Look.NUMBER));
    }

    private Cell owner(@Nullable String card, @Nullable String customer) {
        if (card != null) {
            var number = PublicId.parse(IdKind.CARD, card).map(cards::get).orElse("");
            return Cell.of(
                    desk.words().say("vouchers.of_card", "number", number), "/desk/cards/" + card);
        }
        return Cell.of(say(customer == null ? "vouchers.of_bearer" : "vouchers.of_customer"));
    }

    List<Fact> facts(Voucher voucher) {
        var facts = new ArrayList<Fact>();
        var offer = voucher.offer();
        var owner = voucher.owner();
        facts.add(fact("vouchers.whose", owner(id(owner.card()), customer(voucher))));
        if (offer.appliesTo() != null) {
            facts.add(fact("vouchers.applies_to", Cell.of(desk.told(offer.appliesTo()))));
        }
        var path = offer.redemption().name().toLowerCase(Locale.ROOT);
        facts.add(fact("vouchers.path", Cell.of(say("vouchers.path." + path))));
        facts.add(fact("vouchers.issued", Cell.of(moment(voucher.issue().at()))));
        facts.add(fact("vouchers.until", Cell.of(until(voucher.expiresAt()))));
        if (offer.faceValue() != null) {
            var value = offer.faceValue().in(desk.words().language());
            facts.add(fact("vouchers.value", Cell.of(value)));
        }
        facts.add(fact("vouchers.number", Cell.of(voucher.secrets().number(), Look.CODE)));
        if (voucher.redemption() != null) {
            facts.add(fact("vouchers.used", Cell.of(moment(voucher.redemption().at()))));
        }
        if (voucher.voided() != null) {
            facts.add(fact("vouchers.voided", Cell.of(moment(voucher.voided().at()))));
        }
        return facts;
    }

    /// What may be done: an unused voucher is withdrawn, a used one given back, each with a reason.
    List<Act> acts(Voucher voucher) {
        var address = address(PublicId.of(IdKind.VOUCHER, voucher.id()));
        var reason = Field.text("reason", say("vouchers.reason"), "").atMost(REASON_MAX);
        return switch (voucher.state(desk.now())) {
            case ISSUED, ACTIVE ->
                    desk.may(Right.ISSUE)
                            ? List.of(
                                    Act.of(address + "/void", say("vouchers.void"))
                                            .asking(
                                                    say("vouchers.void_title"),
                                                    say("vouchers.void_means"))
                                            .looking(Act.Look.GRAVE)
                                            .with(reason))
                            : List.of();
            case REDEEMED ->
                    desk.may(Right.OVERRULE)
                            ? List.of(
                                    Act.of(address + "/reversal", say("vouchers.reverse"))
                                            .asking(
                                                    say("vouchers.reverse_title"),
                                                    say("vouchers.reverse_means"))
                                            .with(reason))
                            : List.of();
            case EXPIRED, VOIDED -> List.of();
        };
    }

    /// How many vouchers may still be used, and what they are worth.
    String outstanding(List<Counted> counted) {
        var count = counted.stream().mapToLong(Counted::count).sum();
        var worth = new TreeMap<String, Long>();
        for (var sum : counted) {
            if (sum.currency() != null) {
                worth.merge(sum.currency(), sum.value(), Long::sum);
            }
        }
        var said = desk.words().say("vouchers.outstanding", "count", count);
        if (worth.isEmpty()) {
            return said;
        }
        var value =
                worth.entrySet().stream()
                        .map(sum -> new Money(sum.getValue(), sum.getKey()))
                        .map(money -> money.in(desk.words().language()))
                        .collect(Collectors.joining(" + "));
        return desk.words().say("vouchers.outstanding_worth", Map.of("said", said, "value", value));
    }

    private Fact fact(String key, Cell value) {
        return new Fact(say(key), value);
    }

    private static @Nullable String id(java.util.@Nullable UUID card) {
        return card == null ? null : PublicId.of(IdKind.CARD, card);
    }

    private static @Nullable String customer(Voucher voucher) {
        var customer = voucher.owner().customer();
        return customer == null ? null : PublicId.of(IdKind.CUSTOMER, customer);
    }

    private String until(@Nullable Instant end) {
        // The end is exclusive: the last day is told, and not its morrow.
        return end == null
                ? say("vouchers.for_good")
                : desk.words().say("vouchers.last_day", "last", desk.local(end.minusMillis(1)));
    }

    private String moment(Instant at) {
        return desk.words().say("desk.moment", "at", desk.local(at));
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
