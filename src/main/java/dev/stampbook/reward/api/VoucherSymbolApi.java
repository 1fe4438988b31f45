package dev.stampbook.reward.api;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.SymbolDrawing;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.reward.Voucher;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Vouchers as pictures for tills and printers: the redeem code in the symbols that the owner
/// chose, and without a code the voucher itself, as QR of its token or bars of its number.
@RestController
class VoucherSymbolApi {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    /// Large enough to print, small enough to send.
    private static final int PIXELS_A_MODULE = 8;

    private final ShowingVouchers showing;
    private final VoucherViews views;

    VoucherSymbolApi(ShowingVouchers showing, VoucherViews views) {
        this.showing = showing;
        this.views = views;
    }

    /// A picture of lines.
    @GetMapping(path = "/api/v1/vouchers/{id}/symbols/{symbol}.svg", produces = "image/svg+xml")
    ResponseEntity<String> show(
            Caller caller, @PathVariable String id, @PathVariable String symbol) {
        var voucher = voucher(caller, id);
        var title = voucher.offer().title().in(caller.languages());
        return ResponseEntity.ok().contentType(SVG).body(drawing(voucher, symbol).svg(title));
    }

    /// A picture of dots.
    @GetMapping(path = "/api/v1/vouchers/{id}/symbols/{symbol}.png", produces = "image/png")
    ResponseEntity<byte[]> list(
            Caller caller, @PathVariable String id, @PathVariable String symbol) {
        var drawing = drawing(voucher(caller, id), symbol);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(drawing.png(PIXELS_A_MODULE));
    }

    private Voucher voucher(Caller caller, String id) {
        return showing.get(caller.require(Right.READ).actor().merchant(), id);
    }

    private SymbolDrawing drawing(Voucher voucher, String name) {
        return Stream.of(Symbol.values())
                .filter(symbol -> symbol.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .flatMap(symbol -> text(voucher, symbol).map(text -> Symbols.draw(symbol, text)))
                .orElseThrow(() -> new NotFound("symbol"));
    }

    private Optional<String> text(Voucher voucher, Symbol symbol) {
        var source = voucher.offer().redeemCode();
        var code = voucher.code();
        if (source == null) {
            return switch (symbol) {
                case QR -> Optional.of(voucher.secrets().token());
                case CODE_128 -> Optional.of(voucher.secrets().number());
                case TEXT, EAN_13, EAN_8, UPC_A -> Optional.empty();
            };
        }
        return code != null
                        && voucher.shows(views.now())
                        && symbol != Symbol.TEXT
                        && source.symbols().contains(symbol)
                        && Symbols.reasonAgainst(symbol, code.text()).isEmpty()
                ? Optional.of(code.text())
                : Optional.empty();
    }
}
