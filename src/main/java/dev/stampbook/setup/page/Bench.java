package dev.stampbook.setup.page;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules;
import dev.stampbook.card.page.Face;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.setup.Deal;
import dev.stampbook.setup.Industry;
import dev.stampbook.setup.Part;
import dev.stampbook.setup.ReadingSetUps.Standing;
import dev.stampbook.setup.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One look at a set-up, in the language of who does it: what its pages are drawn from.
record Bench(Standing standing, Desk desk) {

    static final String ADDRESS = "/desk/setup";

    private static final List<String> STYLES =
            List.of(
                    "button",
                    "field",
                    "notice",
                    "stampcard",
                    "stamp",
                    "promise",
                    "setup",
                    "steps",
                    "handset",
                    "looks",
                    "choice",
                    "tongues");

    Phrases words() {
        return desk.words();
    }

    private String csrf() {
        return desk.frame("").csrf();
    }

    Merchant merchant() {
        return standing.merchant();
    }

    @Nullable Program draft() {
        return standing.draft();
    }

    @Nullable Industry industry() {
        return standing.place().industry();
    }

    /// The words of a text of the merchant, in the language of the page if it has that.
    Texts.Said said(Texts texts) {
        return texts.said(List.of(language(), merchant().locale()));
    }

    String language() {
        return words().language().toLanguageTag();
    }

    /// A page before the steps, without a card.
    Frame start(String title, String... styles) {
        return new Frame(
                layout(title, List.of(styles)),
                words(),
                csrf(),
                merchant().name(),
                marks(null),
                null);
    }

    /// A page behind the steps.
    Frame end(String title, String... styles) {
        var layout = layout(title, List.of(styles));
        return new Frame(layout, words(), csrf(), merchant().name(), List.of(), null);
    }

    /// The page of a step with the card as it is.
    Frame at(Step step, Preview preview, String... styles) {
        var title = words().say("setup.title", "step", words().say("setup.step." + step.text()));
        return new Frame(
                layout(title, List.of(styles)),
                words(),
                csrf(),
                merchant().name(),
                marks(step),
                preview);
    }

    Layout layout(String title, List<String> styles) {
        var all = new ArrayList<>(STYLES);
        all.addAll(styles);
        return new Layout(words().language(), title, all, List.of("live-preview"));
    }

    private List<Mark> marks(@Nullable Step current) {
        var marks = new ArrayList<Mark>();
        for (var step : Step.values()) {
            var open = draft() != null && step.compareTo(standing.place().reached()) <= 0;
            marks.add(
                    new Mark(
                            step.number(),
                            words().say("setup.step." + step.text()),
                            open ? address(step) : null,
                            step == current));
        }
        return marks;
    }

    static String address(Step step) {
        return ADDRESS + "/" + step.text();
    }

    /// The card that these rules make.
    Preview preview(Rules rules, @Nullable Industry industry) {
        var offer = Part.offered(rules);
        var applies = offer.appliesTo();
        var full = rules.full();
        return new Preview(
                new Face(
                        merchant().name(),
                        said(rules.name()),
                        0,
                        full,
                        Set.of(full),
                        null,
                        Face.Logo.of(merchant())),
                said(offer.title()),
                applies == null ? null : said(applies),
                look(industry));
    }

    static String look(@Nullable Industry industry) {
        return industry == null ? "own" : industry.text();
    }

    /// The bargain that these rules make.
    Deal deal(Rules rules, int goal) {
        var industry = industry();
        var title = said(Part.offered(rules).title()).text();
        var same = industry != null && industry.givesTheSame() && proposed(industry, rules);
        return new Deal(rules.earning(), goal, title, same);
    }

    /// Whether the reward is still the one that was proposed.
    private boolean proposed(Industry industry, Rules rules) {
        return Part.offered(rules).title().values().containsValue(words().say(industry.reward()));
    }
}
