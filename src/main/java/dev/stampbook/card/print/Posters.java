package dev.stampbook.card.print;

import dev.stampbook.card.Program;
import dev.stampbook.card.link.LinkAddresses;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.print.Colour;
import java.util.List;
import org.springframework.stereotype.Component;

/// Knows where the join code of a program leads, and what its prints say.
@Component
public class Posters {

    /// The colour of a card that has none of its own: that of the product.
    private static final Colour PLAIN = new Colour(0x5b3a22);

    private final LinkAddresses addresses;

    Posters(LinkAddresses addresses) {
        this.addresses = addresses;
    }

    /// What the code on paper leads to, whatever language the paper speaks; it never changes.
    public String joinUrl(Program program) {
        return addresses.of(program);
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
                joinUrl(program),
                language);
    }
}
