package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What stands on a card: the count at the top, the places in the strip, what comes next or waits
/// below it, and everything else on the back.
final class CardFields {

    private final PassContent content;
    private final PassTexts texts;

    CardFields(PassContent content, PassTexts texts) {
        this.content = content;
        this.texts = texts;
    }

    Map<String, Object> all() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("headerFields", List.of(stamps()));
        fields.put("secondaryFields", secondary());
        fields.put("auxiliaryFields", auxiliary());
        fields.put("backFields", back());
        return fields;
    }

    /// The one field whose change the phone tells when there is a stamp.
    private Map<String, Object> stamps() {
        var field = PassField.of("stamps", texts.line(Said::stampsLabel), content.grid().tally());
        field.put(
                "changeMessage",
                texts.line(said -> said.news().replace("{tally}", PassField.NEW_VALUE)));
        return field;
    }

    private List<Map<String, Object>> secondary() {
        if (content.spoken().ready() == null) {
            return next();
        }
        var label = texts.line(said -> title(said, "vouchers"));
        return List.of(PassField.of("ready", label, texts.line(CardFields::ready)));
    }

    private List<Map<String, Object>> auxiliary() {
        var front = content.front();
        if (front != null && front.placement() != Placement.BESIDE && !drawn(front)) {
            var code =
                    PassField.of(
                            "code", texts.line(CardFields::ready), PassTexts.clean(front.code()));
            return List.of(code);
        }
        return content.spoken().ready() == null ? List.of() : next();
    }

    private static boolean drawn(PassContent.Front front) {
        return front.placement() == Placement.SYMBOL
                && Barcodes.format(front.symbol(), front.code()).isPresent();
    }

    private List<Map<String, Object>> next() {
        return content.spoken().next().isEmpty()
                ? List.of()
                : List.of(
                        PassField.of("next", texts.line(Said::nextLabel), texts.line(Said::next)));
    }

    private List<Map<String, Object>> back() {
        var sections = content.spoken().sections();
        return new ArrayList<>(
                IntStream.range(0, sections.size())
                        .mapToObj(place -> back(sections.get(place).key(), place))
                        .toList());
    }

    /// Whoever agreed to news is told of them by the phone; nothing else back there makes a sound.
    private Map<String, Object> back(String key, int place) {
        var field =
                PassField.of(
                        key,
                        texts.line(said -> section(said, place).title()),
                        texts.text(said -> section(said, place).text()));
        if (key.equals("news")) {
            field.put("changeMessage", PassField.NEW_VALUE);
        }
        return field;
    }

    private static Section section(Said said, int place) {
        return said.sections().get(place);
    }

    private static String ready(Said said) {
        var ready = said.ready();
        return ready == null ? "" : ready;
    }

    private static String title(Said said, String key) {
        return said.sections().stream()
                .filter(section -> section.key().equals(key))
                .map(Section::title)
                .findFirst()
                .orElse("");
    }
}
