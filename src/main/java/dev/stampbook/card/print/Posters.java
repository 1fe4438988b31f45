package dev.stampbook.card.print;

import dev.stampbook.card.Program;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.print.Colour;
import dev.stampbook.platform.start.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/// Knows where the join code of a program leads, and what its prints say.
@Component
public class Posters {

    /// The colour of a card that has none of its own: that of the product.
    private static final Colour PLAIN = new Colour(0x5b3a22);

    private final String address;

    Posters(Settings settings) {
        this.address = settings.web().url().toString();
    }

    /// What the code on paper leads to; it never changes.
    public String joinUrl(Merchant merchant, Program program) {
        return joinUrl(program, merchant.locale().split("-", 2)[0]);
    }

    /// The same in another language.
    String joinUrl(Program program, String language) {
        return address + "/" + language + "/j/" + program.slug();
    }

    /// Where the prints of a program are.
    public static String address(Program program) {
        return "/desk/programs/" + PublicId.of(IdKind.PROGRAM, program.id()) + "/prints";
    }

    /// The print of a program in the language of the phrases.
    Poster poster(Merchant merchant, Program program, Phrases words) {
        var language = words.language().toLanguageTag();
        var goal = program.rules().goals().getLast();
        var reward = goal.reward().title().in(List.of(language, merchant.locale()));
        return new Poster(
                new Poster.Say(
                        reward,
                        words.say("print.deal", "goal", goal.stamps()),
                        words.say("print.scan"),
                        words.say("print.promise"),
                        merchant.name()),
                Colour.of(program.design().getOrDefault("colour", ""), PLAIN),
                joinUrl(program, language),
                language);
    }
}
