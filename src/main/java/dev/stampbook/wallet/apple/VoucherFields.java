package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What stands on a voucher beside its card: what it gives, its code as text, how it stands, and
/// everything else on the back. Of one that is used or over the code is gone.
final class VoucherFields {

    private static final String CODE = "code";

    private final PassContent content;
    private final PassTexts texts;

    VoucherFields(PassContent content, PassTexts texts) {
        this.content = content;
        this.texts = texts;
    }

    Map<String, Object> all() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("primaryFields", List.of(reward()));
        fields.put("secondaryFields", code().toList());
        fields.put("auxiliaryFields", List.of(standing()));
        fields.put("backFields", back());
        return fields;
    }

    private Map<String, Object> reward() {
        var title = texts.line(said -> Objects.requireNonNullElse(said.ready(), ""));
        return PassField.of("reward", texts.line(Said::program), title);
    }

    private Stream<Map<String, Object>> code() {
        var front = content.front();
        return front == null
                ? Stream.empty()
                : places(true)
                        .map(place -> label(place))
                        .map(label -> PassField.of(CODE, label, PassTexts.clean(front.code())));
    }

    /// The one field whose change the phone tells: that it was used, or cannot be any more.
    private Map<String, Object> standing() {
        var field = PassField.of("standing", texts.line(Said::next));
        field.put("changeMessage", PassField.NEW_VALUE);
        return field;
    }

    private List<Map<String, Object>> back() {
        return places(false)
                .map(
                        place ->
                                PassField.of(
                                        content.spoken().sections().get(place).key(),
                                        label(place),
                                        texts.text(said -> section(said, place).text())))
                .toList();
    }

    /// Where the sections of the front are, or those of the back.
    private Stream<Integer> places(boolean front) {
        var sections = content.spoken().sections();
        return IntStream.range(0, sections.size())
                .filter(place -> sections.get(place).key().equals(CODE) == front)
                .boxed();
    }

    private String label(int place) {
        return texts.line(said -> section(said, place).title());
    }

    private static Section section(Said said, int place) {
        return said.sections().get(place);
    }
}
