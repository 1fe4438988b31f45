package dev.stampbook.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.story.ModelCard.End;
import dev.stampbook.story.ModelCard.Entry;
import dev.stampbook.story.ModelCard.Ticket;
import dev.stampbook.story.ModelCard.Use;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Gives random commands to the server and to the model, and compares after each one.
final class RandomShopFloor {

    private static final List<Integer> GOALS = List.of(2, 5);
    private static final int CARDS = 2;

    private final LunaCafe cafe;
    private final Counter counter;
    private final TestClock clock;
    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private final List<ModelCard> models = new ArrayList<>();
    private final Map<Entry, String> stamps = new HashMap<>();
    private final Map<Ticket, String> vouchers = new HashMap<>();
    private final List<Used> uses = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();

    /// Whose voucher was used, and what the server calls it.
    private record Used(int who, Use use, String id) {}

    RandomShopFloor(LunaCafe cafe, Counter counter, TestClock clock, End end, long seed) {
        this.cafe = cafe;
        this.counter = counter;
        this.clock = clock;
        this.random = new Random(seed);
        cafe.offers(Orders.trial(GOALS, end.name().toLowerCase(Locale.ROOT)));
        for (var i = 0; i < CARDS; i++) {
            people.add(cafe.enrols("Guest " + i));
            models.add(new ModelCard(GOALS, end));
        }
    }

    void run(int commands) {
        for (var i = 0; i < commands; i++) {
            var who = random.nextInt(CARDS);
            var model = models.get(who);
            switch (random.nextInt(13)) {
                case 0, 1, 2, 3 -> stamp(who, model);
                case 4, 5 -> redeem(who, model);
                case 6, 7 -> reverse(who, model);
                case 8, 9 -> giveBack();
                case 10 -> cancel(who, model);
                case 11 -> pass(Duration.ofSeconds(random.nextInt(400)));
                default -> pass(Duration.ofHours(random.nextInt(40)));
            }
        }
    }

    private void stamp(int who, ModelCard model) {
        var count = 1 + random.nextInt(4);
        var owner = random.nextBoolean();
        var path = "/api/v1/cards/" + people.get(who).card() + "/stamps";
        var key = "stamp-" + trail.size();
        var told = as(owner).post(path, Map.of("count", count), key);
        agree("stamp " + count, who, code(told, "stamped"), model.stamp(count, owner, now()));
        if (told.status() == 201) {
            stamps.put(model.entries.getLast(), told.text("/id"));
        }
        compare(who, model);
        var again = as(owner).post(path, Map.of("count", count), key);
        assertThat(again.body()).as("%s", trail).isEqualTo(told.body());
        compare(who, model);
    }

    /// The owner may overrule; staff may take back their own last stamp for a while.
    private Till as(boolean owner) {
        return owner ? cafe.till() : counter.scanner();
    }

    private void redeem(int who, ModelCard model) {
        var ticket = known(model);
        if (ticket != null) {
            var id = Objects.requireNonNull(vouchers.get(ticket));
            var said = counter.redeems(people.get(who).scanToken(), id).told();
            var code = said.path("code").asString(said.get("kind").asString());
            agree("redeem " + name(ticket), who, code, model.redeem(ticket, now()));
            if (code.equals("redeemed")) {
                uses.add(new Used(who, new Use(ticket, now()), said.get("redemption").asString()));
            }
            compare(who, model);
        }
    }

    private void giveBack() {
        if (!uses.isEmpty()) {
            var used = uses.get(random.nextInt(uses.size()));
            var path = "/api/v1/redemptions/" + used.id() + "/reversal";
            var told = cafe.till().post(path, Map.of("reason", "slip"));
            var model = models.get(used.who());
            var expected = model.giveBack(used.use(), now());
            var command = "give back " + name(used.use().ticket);
            agree(command, used.who(), code(told, "reversed"), expected);
            compare(used.who(), model);
        }
    }

    private void cancel(int who, ModelCard model) {
        var ticket = known(model);
        if (ticket != null) {
            var path = "/api/v1/vouchers/" + vouchers.get(ticket) + "/void";
            var told = cafe.till().post(path, Map.of("reason", "slip"));
            agree("cancel " + name(ticket), who, code(told, "voided"), model.cancel(ticket, now()));
            compare(who, model);
        }
    }

    private @Nullable Ticket known(ModelCard model) {
        var known = model.tickets.stream().filter(vouchers::containsKey).toList();
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    private void reverse(int who, ModelCard model) {
        if (!model.entries.isEmpty()) {
            var back = Math.min(random.nextInt(3), model.entries.size() - 1);
            var entry = model.entries.reversed().get(back);
            var path = "/api/v1/stamps/" + stamps.get(entry) + "/reversal";
            var owner = random.nextBoolean();
            var told = as(owner).post(path, Map.of("reason", "slip"));
            var expected = model.reverse(entry, owner, now());
            agree("reverse -" + back, who, code(told, "reversed"), expected);
            compare(who, model);
        }
    }

    private void pass(Duration duration) {
        clock.advance(duration);
        trail.add("pass " + duration);
    }

    private void agree(String command, int who, String server, String model) {
        trail.add(who + " " + command + ": " + server);
        assertThat(server).as("%s", trail).isEqualTo(model);
    }

    private void compare(int who, ModelCard model) {
        var shown = people.get(who).shown();
        model.settle(now());
        learn(model, shown);
        assertThat(place(shown)).as("%s", trail).isEqualTo(place(model));
        assertThat(open(shown)).as("%s", trail).containsExactlyInAnyOrderElementsOf(open(model));
    }

    private void learn(ModelCard model, JsonNode shown) {
        for (var voucher : shown.get("vouchers")) {
            var id = voucher.get("id").asString();
            model.tickets.stream()
                    .filter(ticket -> !vouchers.containsValue(id) && !vouchers.containsKey(ticket))
                    .filter(ticket -> ticket.ended == null && name(ticket).equals(name(voucher)))
                    .findFirst()
                    .ifPresent(ticket -> meet(ticket, id, voucher));
        }
    }

    private void meet(Ticket ticket, String id, JsonNode voucher) {
        vouchers.put(ticket, id);
        ticket.expires = Instant.parse(voucher.get("expires_at").asString());
    }

    private static List<Integer> place(JsonNode shown) {
        return List.of("cycle", "stamps", "kept", "visits").stream()
                .map(field -> shown.get(field).asInt())
                .toList();
    }

    private static List<Integer> place(ModelCard model) {
        var place = model.place();
        return List.of(place.cycle(), place.stamps(), place.kept(), place.visits());
    }

    private static List<String> open(JsonNode shown) {
        return shown.get("vouchers").valueStream().map(RandomShopFloor::name).toList();
    }

    private List<String> open(ModelCard model) {
        return model.tickets.stream()
                .filter(ticket -> !ticket.pending && ticket.state(now()).equals("active"))
                .map(RandomShopFloor::name)
                .toList();
    }

    private static String name(Ticket ticket) {
        return ticket.cycle + "/" + ticket.goal;
    }

    private static String name(JsonNode voucher) {
        return voucher.at("/origin/cycle").asInt() + "/" + voucher.at("/origin/goal").asInt();
    }

    private static String code(Told told, String success) {
        return told.status() < 300 ? success : told.text("/code");
    }

    private Instant now() {
        return clock.instant();
    }
}
