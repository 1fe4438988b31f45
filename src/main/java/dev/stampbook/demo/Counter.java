package dev.stampbook.demo;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Reversing;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.card.Stamping;
import dev.stampbook.demo.Season.Visit;
import dev.stampbook.demo.Season.Wish;
import dev.stampbook.reward.Granting;
import dev.stampbook.reward.Voucher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// A counter of the demo: it stamps the cards of a day, and takes back what went wrong.
final class Counter {

    private static final double STAMPED_TWICE = 0.012;
    private static final double WRONG_CARD = 0.008;

    private final Stage stage;
    private final Acting acting;
    private final RandomGenerator random;
    private final List<Wish<Reversing.ToReverse>> mistakes = new ArrayList<>();
    private History history = History.NONE;

    Counter(Stage stage, Acting acting, RandomGenerator random) {
        this.stage = stage;
        this.acting = acting;
        this.random = random;
    }

    /// What a day of visits came to. A list ends with each stamp that may earn something, because
    /// what is earned is granted at the time of its list.
    History stamp(List<Visit> visits) {
        history = History.NONE;
        var list = new ArrayList<Wish<Stamping.ToStamp>>();
        for (var visit : visits) {
            list.addAll(stamps(visit));
            if (visit.who().close()) {
                stampList(list);
                list.clear();
            }
        }
        stampList(list);
        takeBack();
        return history;
    }

    /// Now and then a hand is too quick.
    private List<Wish<Stamping.ToStamp>> stamps(Visit visit) {
        var once = stampAt(visit, 20);
        return random.nextDouble() < STAMPED_TWICE && !visit.who().close()
                ? List.of(once, stampAt(visit, 45))
                : List.of(once);
    }

    private Wish<Stamping.ToStamp> stampAt(Visit visit, int seconds) {
        var who = visit.who();
        return new Wish<>(
                who,
                Stamping.ToStamp.one(
                        stage.counters().get(who.place()),
                        new CardRef.ById(who.card()),
                        stage.business().rhythm().mode(),
                        visit.at().plusSeconds(seconds)));
    }

    private void stampList(List<Wish<Stamping.ToStamp>> wishes) {
        Season.told(
                wishes,
                acting.stamp(stage.merchant(), Season.commands(wishes)),
                (wish, outcome) -> {
                    switch (outcome) {
                        case StampOutcome.Stamped stamped -> stamped(wish, stamped);
                        case StampOutcome.Question _,
                                StampOutcome.NotStamped _,
                                StampOutcome.Absent _ ->
                                history = history.and(History.refusal());
                    }
                });
    }

    private void stamped(Wish<Stamping.ToStamp> wish, StampOutcome.Stamped stamped) {
        var won = won(stamped);
        won.forEach(wish.who()::won);
        wish.who().sees(stamped.hand());
        history = history.and(History.stamp(won.size()));
        if (random.nextDouble() < WRONG_CARD && stamped.granted().isEmpty()) {
            mistakes.add(mistake(wish, stamped));
        }
    }

    private static List<Voucher> won(StampOutcome.Stamped stamped) {
        return stamped.granted().stream()
                .map(Granting.Granted::voucher)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Wish<Reversing.ToReverse> mistake(
            Wish<Stamping.ToStamp> wish, StampOutcome.Stamped stamped) {
        var at = wish.command().at().plus(Duration.ofMinutes(1));
        var actor = wish.command().actor();
        return new Wish<>(
                wish.who(), new Reversing.ToReverse(actor, stamped.entry().id(), "wrong card", at));
    }

    private void takeBack() {
        Season.told(
                mistakes,
                acting.reverse(stage.merchant(), Season.commands(mistakes)),
                (wish, outcome) -> {
                    if (outcome instanceof Reversing.ReversalOutcome.Reversed(var _, var hand)) {
                        wish.who().sees(hand);
                        history = history.and(History.reversal());
                    }
                });
        mistakes.clear();
    }
}
