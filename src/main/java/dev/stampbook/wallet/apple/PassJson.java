package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.print.Colour;
import dev.stampbook.wallet.certificate.PassIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Describes a pass to the phone: whose it is, its colours, its end, its symbol and where it is of
/// use. A card and a voucher beside it are two styles of pass; what stands on them is laid out by
/// `CardFields` and `VoucherFields`.
final class PassJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Four symbols with another behind them.
    private static final Pattern FOUR = Pattern.compile(".{4}(?=.)");

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
        pass.put("serialNumber", new PassName(content.card(), content.voucher()).serial());
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
        barcode().ifPresent(barcode -> pass.put("barcodes", List.of(barcode)));
        if (!content.spots().isEmpty()) {
            pass.put("locations", spots());
        }
        if (content.voucher() == null) {
            pass.put("storeCard", erased() ? Map.of() : new CardFields(content, texts).all());
        } else {
            pass.put("coupon", erased() ? Map.of() : new VoucherFields(content, texts).all());
        }
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
        return "rgb("
                + (colour >> 16 & 0xff)
                + ", "
                + (colour >> 8 & 0xff)
                + ", "
                + (colour & 0xff)
                + ")";
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

    /// The redeem code where it is to be drawn, else the code of the card. A voucher whose code no
    /// phone draws has none: it is read from its front.
    private Optional<Map<String, Object>> barcode() {
        var front = content.front();
        if (front != null && front.placement() != Placement.TEXT && ofThisPass(front)) {
            var drawn = Barcodes.format(front.symbol(), front.code());
            if (drawn.isPresent()) {
                return Optional.of(barcode(drawn.get(), front.code(), front.code()));
            }
        }
        return content.scanToken().isEmpty()
                ? Optional.empty()
                : Optional.of(barcode(Barcodes.QR, content.scanToken(), grouped(content.number())));
    }

    /// The card itself does not show what stands beside it.
    private boolean ofThisPass(PassContent.Front front) {
        return content.voucher() != null || front.placement() == Placement.SYMBOL;
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
        return FOUR.matcher(number).replaceAll("$0-");
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
}
