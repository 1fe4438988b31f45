package dev.stampbook.card.desk;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardNumbers;
import dev.stampbook.card.desk.ProgramPage.Fact;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Event;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import dev.stampbook.reward.Voucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws the pages about cards. Names and addresses of people are shown to whoever may look
/// customers up.
record CardDrawing(Desk desk) {

    static String address(Card card) {
        return "/desk/cards/" + card.publicId();
    }

    Field search(String typed) {
        return Field.text("q", say("cards.search"), typed)
                .hinting(say("cards.search_hint"))
                .atMost(200);
    }

    Table table(List<CardInHand> hands, Table.@Nullable Link more) {
        return new Table(
                say("desk.place.cards"),
                List.of(
                        say("cards.short_number"),
                        say("cards.person"),
                        say("cards.stamps"),
                        say("program.head.program"),
                        say("program.head.state"),
                        say("cards.since")),
                hands.stream().map(this::row).toList(),
                say("cards.none"),
                more);
    }

    private Row row(CardInHand hand) {
        var card = hand.card();
        return Row.of(
                Cell.of(CardNumbers.spoken(card.shortNumber()), address(card)),
                Cell.of(person(hand)),
                Cell.of(stamps(hand), Look.NUMBER),
                Cell.of(desk.told(hand.program().rules().name())),
                state(hand),
                Cell.of(moment(card)));
    }

    Cell state(CardInHand hand) {
        var state = hand.card().state(hand.program().rules(), desk.now());
        var word = say("cards.state." + state.name().toLowerCase(Locale.ROOT));
        return Cell.of(word, state == Card.State.OPEN ? Look.GOOD : Look.STILL);
    }

    List<Fact> facts(CardInHand hand, Card.Numbers numbers) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say("cards.stamps"), stamps(hand)));
        facts.add(new Fact(say("cards.visits"), desk.number(hand.card().balance().visits())));
        facts.add(new Fact(say("program.head.program"), desk.told(hand.program().rules().name())));
        facts.add(new Fact(say("cards.short_number"), spoken(hand)));
        facts.add(new Fact(say("cards.number"), numbers.number()));
        if (desk.may(Right.CUSTOMERS)) {
            var person = hand.customer().person();
            fact(facts, "cards.name", person.name());
            fact(facts, "cards.email", person.email() == null ? null : person.email().written());
            fact(facts, "cards.phone", person.phone() == null ? null : person.phone().written());
        }
        facts.add(new Fact(say("cards.since"), moment(hand.card())));
        return facts;
    }

    private void fact(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(say(key), value));
        }
    }

    /// What may be done with it. A stamp is taken back while it is the newest that stands.
    List<Act> acts(CardInHand hand, List<Event> events) {
        var acts = new ArrayList<Act>();
        var address = address(hand.card());
        var open = hand.card().closedAt() == null;
        if (desk.may(Right.STAMP) && open) {
            acts.add(
                    Act.of(address + "/stamps", say("cards.stamp"))
                            .asking(say("cards.stamp_title"), say("cards.stamp_means"))
                            .looking(Act.Look.MAIN));
            newest(events)
                    .ifPresent(
                            stamp ->
                                    acts.add(
                                            Act.of(address + "/undo/" + stamp, say("cards.undo"))
                                                    .asking(
                                                            say("cards.undo_title"),
                                                            say("cards.undo_means"))));
        }
        if (desk.may(Right.MANAGE) && open) {
            acts.add(
                    Act.of(address + "/close", say("cards.close"))
                            .asking(say("cards.close_title"), say("cards.close_means"))
                            .looking(Act.Look.GRAVE));
        }
        if (desk.may(Right.MANAGE)
                && desk.may(Right.CUSTOMERS)
                && hand.customer().goneAt() == null) {
            acts.add(
                    Act.of(address + "/erase", say("cards.erase"))
                            .asking(say("cards.erase_title"), say("cards.erase_means"))
                            .looking(Act.Look.GRAVE));
        }
        return acts;
    }

    private static Optional<String> newest(List<Event> events) {
        return events.stream()
                .filter(event -> event.type().startsWith("stamp."))
                .findFirst()
                .filter(event -> event.type().equals("stamp.added"))
                .flatMap(event -> Optional.ofNullable(event.data().get("stamp")))
                .filter(Map.class::isInstance)
                .map(stamp -> Objects.toString(((Map<?, ?>) stamp).get("id"), ""));
    }

    Table vouchers(CardInHand hand) {
        return new Table(
                say("cards.vouchers"),
                List.of(say("cards.voucher"), say("program.head.state")),
                hand.vouchers().reversed().stream().map(this::voucher).toList(),
                say("cards.no_vouchers"),
                null);
    }

    private Row voucher(Voucher voucher) {
        var state = voucher.state(desk.now());
        var word = say("cards.voucher." + state.name().toLowerCase(Locale.ROOT));
        return Row.of(
                Cell.of(
                        desk.told(voucher.offer().title()),
                        "/desk/vouchers/" + PublicId.of(IdKind.VOUCHER, voucher.id())),
                Cell.of(word, state == Voucher.State.ACTIVE ? Look.GOOD : Look.STILL));
    }

    String title(CardInHand hand) {
        return desk.words().say("cards.title", "number", spoken(hand));
    }

    /// As it stands on the card itself.
    private static String spoken(CardInHand hand) {
        return CardNumbers.spoken(hand.card().shortNumber());
    }

    private String person(CardInHand hand) {
        var name = hand.customer().person().name();
        return name != null && desk.may(Right.CUSTOMERS) ? name : "–";
    }

    private String stamps(CardInHand hand) {
        return desk.words()
                .say(
                        "cards.stamps_of",
                        Map.of(
                                "stamps",
                                hand.card().balance().stamps(),
                                "full",
                                hand.program().rules().full()));
    }

    private String moment(Card card) {
        return desk.words().say("desk.moment", "at", desk.local(card.createdAt()));
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
