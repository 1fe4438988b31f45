package dev.stampbook.card.desk;

import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.desk.ProgramChangePage.Way;
import dev.stampbook.card.program.ChangeEffect;
import dev.stampbook.merchant.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// For how many cards a change of the rules changes what, in sentences. What happens to no card is
/// not told.
record EffectTelling(Desk desk) {

    Way way(Apply apply, ChangeEffect effect) {
        var name = apply.name().toLowerCase(Locale.ROOT);
        var all = apply == Apply.ALL_CARDS;
        var title = desk.words().say(all ? "program.change.all" : "program.change.new");
        return new Way(name, title, effects(effect), !all);
    }

    private List<String> effects(ChangeEffect effect) {
        var told = new ArrayList<String>();
        if (effect.cards() == 0) {
            told.add(desk.words().say("program.change.nobody"));
        }
        tell(told, "program.change.now", effect.now());
        // Rules for all cards pass by none but the full ones.
        var all = effect.apply() == Apply.ALL_CARDS;
        tell(told, all ? "program.change.full" : "program.change.later", effect.later());
        tell(told, "program.change.closer", effect.closer());
        tell(told, "program.change.farther", effect.farther());
        tell(told, "program.change.beginning", effect.beginning());
        for (var goal : effect.goals()) {
            var title = desk.told(goal.reward().title());
            told.add(
                    desk.words()
                            .say(
                                    "program.change.reached",
                                    Map.of("count", goal.cards(), "title", title)));
        }
        if (effect.lost().cards() > 0) {
            told.add(
                    desk.words()
                            .say(
                                    "program.change.lost",
                                    Map.of(
                                            "count",
                                            effect.lost().cards(),
                                            "stamps",
                                            effect.lost().stamps())));
        }
        return told;
    }

    private void tell(List<String> told, String key, long count) {
        if (count > 0) {
            var values = Map.of("count", count);
            told.add(desk.words().say(key, values));
        }
    }
}
