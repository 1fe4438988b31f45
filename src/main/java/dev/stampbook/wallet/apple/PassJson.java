package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Section;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.print.Colour;
import dev.stampbook.wallet.certificate.PassIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Lays a card out as a store card: the count at the top, the places in the strip, what comes next
/// or waits below it, and everything else on the back.
final class PassJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The place that the phone puts the new value into.
    private static final String NEW_VALUE = "%@";

    private final PassContent content;
    private final PassTexts texts;
    private final Map<String, Object> pass = new LinkedHashMap<>();

    PassJson(PassContent content, PassTexts texts) {
        this.content = content;
        this.texts = texts;
    }

    byte[] bytes(PassIdentity identity, @Nullable NewsDesk news) {
        pass.put("formatVersion", 1);
        pass.put("passTypeIdentifier", identity.passType());
        pass.put("serialNumber", PublicId.of(IdKind.CARD, content.card()));
        pass.put("teamIdentifier", identity.team());
        pass.put("organizationName", texts.line(Said::merchant));
        pass.put("description", texts.line(Said::description));
        pass.put("logoText", texts.line(Said::merchant));
        pass.put("sharingProhibited", true);
        pass.put("suppressStripShine", true);
        colours();
        ending();
        if (news != null) {
            pass.put("webServiceURL", news.url());
            pass.put("authenticationToken", news.token());
        }
        if (!content.scanToken().isEmpty()) {
            pass.put("barcodes", List.of(barcode()));
        }
        if (!content.spots().isEmpty()) {
            pass.put("locations", spots());
        }
        pass.put("storeCard", erased() ? Map.of() : fields());
        return JSON.writeValueAsBytes(pass);
    }

    private boolean erased() {
        return content.standing() == Standing.ERASED;
    }

    private void colours() {
        var board = Colour.of(content.colour(), Colour.BLACK);
        pass.put("backgroundColor", rgb(board.rgb()));
        pass.put("foregroundColor", rgb(board.writing().rgb()));
        // Labels stand back a little behind the values.
        pass.put("labelColor", rgb(board.writing().towards(board, 0.18).rgb()));
    }

    private static String rgb(int colour) {
        return String.format(
                Locale.ROOT,
                "rgb(%d, %d, %d)",
                (colour >> 16) & 0xff,
                (colour >> 8) & 0xff,
                colour & 0xff);
    }

    private void ending() {
        var end = content.endsAt();
        if (end != null) {
            // The end is exclusive, and the phone shows the day of what it is told.
            pass.put("expirationDate", end.minusSeconds(1).toString());
        }
        switch (content.standing()) {
            case ENDED, ERASED -> pass.put("voided", true);
            case OPEN, READY -> {}
        }
    }

    private Map<String, Object> barcode() {
        var front = content.front();
        if (front != null && front.placement() == Placement.SYMBOL) {
            var drawn = Barcodes.format(front.symbol(), front.code());
            if (drawn.isPresent()) {
                return barcode(drawn.get(), front.code(), front.code());
            }
        }
        return barcode(Barcodes.QR, content.scanToken(), grouped(content.number()));
    }

    private static Map<String, Object> barcode(String format, String message, String written) {
        var barcode = new LinkedHashMap<String, Object>();
        barcode.put("format", format);
        barcode.put("message", message);
        barcode.put("messageEncoding", "iso-8859-1");
        barcode.put("altText", written);
        return barcode;
    }

    /// As staff read it aloud and type it: `7K2M-9QX4-TR8V-3`.
    private static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1-");
    }

    private List<Map<String, Object>> spots() {
        var near = texts.line(Said::near);
        return content.spots().stream()
                .map(
                        spot -> {
                            var told = new LinkedHashMap<String, Object>();
                            told.put("latitude", spot.latitude());
                            told.put("longitude", spot.longitude());
                            told.put("relevantText", near);
                            return (Map<String, Object>) told;
                        })
                .toList();
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("headerFields", List.of(stamps()));
        fields.put("secondaryFields", secondary());
        fields.put("auxiliaryFields", auxiliary());
        fields.put("backFields", back());
        return fields;
    }

    /// The one field whose change the phone tells when there is a stamp.
    private Map<String, Object> stamps() {
        var field = field("stamps", texts.line(Said::stampsLabel), content.grid().tally());
        field.put("changeMessage", texts.line(said -> said.news().replace("{tally}", NEW_VALUE)));
        return field;
    }

    private List<Map<String, Object>> secondary() {
        if (content.spoken().ready() == null) {
            return next();
        }
        var label = texts.line(said -> title(said, "vouchers"));
        return List.of(field("ready", label, texts.line(PassJson::ready)));
    }

    private List<Map<String, Object>> auxiliary() {
        var front = content.front();
        if (front != null && !drawn(front)) {
            var code = field("code", texts.line(PassJson::ready), PassTexts.clean(front.code()));
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
                : List.of(field("next", texts.line(Said::nextLabel), texts.line(Said::next)));
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
                field(
                        key,
                        texts.line(said -> section(said, place).title()),
                        texts.text(said -> section(said, place).text()));
        if (key.equals("news")) {
            field.put("changeMessage", NEW_VALUE);
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

    private static Map<String, Object> field(String key, String label, String value) {
        var field = new LinkedHashMap<String, Object>();
        field.put("key", key);
        field.put("label", label);
        field.put("value", value);
        return field;
    }
}
