package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.reward.Reward;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A program said back to its owner, in sentences.
record ProgramTelling(Desk desk) {

    /// What it is called.
    String name(Program program) {
        return desk.told(program.rules().name());
    }

    /// Where it is in its life, in one word.
    Cell state(Program program) {
        var word = say("program.state.", program.state());
        return switch (program.state()) {
            case PUBLISHED -> Cell.of(word, Look.GOOD);
            case DRAFT, ARCHIVED -> Cell.of(word, Look.STILL);
            case STOPPED -> Cell.of(word, Look.BAD);
        };
    }

    /// What leads to which reward: the first thing anybody wants to know.
    List<String> promises(Rules rules) {
        var told = new ArrayList<String>();
        for (var goal : rules.goals()) {
            told.add(promise("program.says.goal", goal.stamps(), goal.reward()));
        }
        for (var milestone : rules.milestones()) {
            var key = milestone.repeat() ? "program.says.visits_again" : "program.says.visits";
            told.add(promise(key, milestone.visits(), milestone.reward()));
        }
        return told;
    }

    /// What a full card gets, in short.
    String goal(Rules rules) {
        var goal = rules.goals().getLast();
        var title = desk.told(goal.reward().title());
        return desk.words()
                .say("program.says.goal", Map.of("count", goal.stamps(), "title", title));
    }

    /// All its rules.
    List<String> rules(Rules rules) {
        var told = new ArrayList<String>();
        earning(rules.earning(), told);
        told.addAll(promises(rules));
        told.add(say("program.ends.", rules.cycleEnd()));
        if (rules.welcomeStamps() > 0) {
            told.add(count("program.says.welcome", rules.welcomeStamps()));
        }
        var limits = rules.limits();
        if (limits.perDay() != null) {
            told.add(count("program.says.per_day", limits.perDay()));
        }
        if (limits.perScan() > 1) {
            told.add(count("program.says.per_scan", limits.perScan()));
        }
        expiry(rules.expiry(), told);
        return told;
    }

    private void earning(Earning earning, List<String> told) {
        switch (earning) {
            case Earning.PerVisit() -> told.add(desk.words().say("program.says.per_visit"));
            case Earning.ByAmount(var step, var carryOver) -> {
                told.add(desk.words().say("program.says.by_amount", "step", step));
                if (carryOver) {
                    told.add(desk.words().say("program.says.carry_over"));
                }
            }
        }
    }

    private void expiry(Rules.Expiry expiry, List<String> told) {
        if (expiry.stampsAfterMonths() != null) {
            told.add(count("program.says.stamps_end", expiry.stampsAfterMonths()));
        }
        if (expiry.cardsOn() != null) {
            var on = expiry.cardsOn().atStartOfDay(desk.merchant().zone());
            told.add(desk.words().say("program.says.cards_end", "on", on));
        }
    }

    private String promise(String key, int count, Reward reward) {
        var title = desk.told(reward.title());
        var path =
                reward instanceof Reward.OfVoucher(var offer)
                        ? say("program.path.", offer.redemption())
                        : desk.words().say("program.path_award");
        return desk.words().say(key, Map.of("count", count, "title", title)) + " " + path;
    }

    private String count(String key, int count) {
        var values = Map.of("count", count);
        return desk.words().say(key, values);
    }

    private String say(String keys, Enum<?> constant) {
        return desk.words().say(keys + constant.name().toLowerCase(Locale.ROOT));
    }
}
