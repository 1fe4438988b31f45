package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.desk.ProgramEditPage.Language;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Tongues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The languages in which the texts of a program can be written: its own first, then all that the
/// pages speak, then those that it has besides.
record ProgramLanguages(Desk desk, Program program, ProgramShape shape, String wanted) {

    List<Language> all() {
        return tongues().stream().map(this::language).toList();
    }

    /// The one that was asked for if it can be, else the program's own.
    String chosen() {
        return tongues().stream()
                .map(Tongues.Tongue::tag)
                .filter(wanted::equals)
                .findFirst()
                .orElseGet(this::base);
    }

    private List<Tongues.Tongue> tongues() {
        var all = new ArrayList<>(Tongues.of(desk.words(), "").all());
        for (var tag : shape.languages("/name", base())) {
            if (all.stream().noneMatch(one -> one.tag().equals(tag))) {
                all.add(besides(tag));
            }
        }
        all.sort((one, other) -> Boolean.compare(base(other), base(one)));
        return all;
    }

    private boolean base(Tongues.Tongue tongue) {
        return tongue.tag().equals(base());
    }

    private static Tongues.Tongue besides(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return new Tongues.Tongue(tag, "auto", locale.getDisplayName(locale), false);
    }

    private Language language(Tongues.Tongue tongue) {
        var address = ProgramDrawing.address(program.id()) + "/edit";
        return new Language(
                tongue.tag(),
                tongue.direction(),
                tongue.name(),
                base(tongue) ? address : address + "?language=" + tongue.tag(),
                tongue.tag().equals(chosen()));
    }

    private String base() {
        return shape.base(desk.merchant().locale());
    }
}
