package dev.stampbook.scan;

import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.code.RotatingText;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.secret.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a text at the counter may be. Only the look-up shows what it is; whatever is none of these
/// is junk.
sealed interface Token {

    /// The token in the QR of a card; `live` when it came inside a rotating text.
    record OfCard(String token, @Nullable RotatingText live) implements Token {}

    /// The token in the QR of a voucher; `live` when it came inside a rotating text.
    record OfVoucher(String token, @Nullable RotatingText live) implements Token {}

    /// A redeem code, or else the number of a voucher.
    record VoucherCode(String text) implements Token {}

    /// The number of a card, with its right check symbol.
    record CardNumber(String number) implements Token {}

    /// The short number of a card.
    record ShortNumber(String number) implements Token {}

    /// More than any text of ours is long, links included.
    int LENGTH_MAX = TypedText.LENGTH_MAX;

    /// What scanners put before any text, to say what kind of symbol it came from.
    Pattern SCANNER_PREFIX = Pattern.compile("^\\s*\\][A-Za-z][0-9](?=.)");

    /// Twelve symbols and the check symbol.
    int CARD_NUMBER_SYMBOLS = 13;

    /// Six digits, eight where a merchant has many cards.
    Pattern SHORT_NUMBER_SHAPE = Pattern.compile("[0-9]{6}([0-9]{2})?");

    /// What a camera or scanner read may be, in the order in which it is tried.
    static List<Token> scanned(String text) {
        return text.length() > LENGTH_MAX ? List.of() : read(bare(text), false);
    }

    /// What somebody typed may be: voucher code, card number, short number, in this order. A
    /// scanner that types is understood as well.
    static List<Token> typed(String text) {
        return text.length() > LENGTH_MAX ? List.of() : read(bare(text), true);
    }

    private static String bare(String text) {
        return SCANNER_PREFIX.matcher(text).replaceFirst("").strip();
    }

    private static List<Token> read(String text, boolean byHand) {
        if (link(text)) {
            // Links of ours carry view tokens, which open pages and stamp nothing; one that carries
            // a scan token is as good as the token.
            return Tokens.canonical(text.substring(text.lastIndexOf('/') + 1))
                    .map(token -> tokens(token, null))
                    .orElse(List.of());
        }
        var rotating = RotatingText.parse(text);
        return rotating.isPresent()
                ? live(rotating.get())
                : Tokens.canonical(text)
                        .map(token -> tokens(token, null))
                        .orElseGet(
                                () ->
                                        TypedText.forgive(text)
                                                .map(code -> codes(code, byHand))
                                                .orElse(List.of()));
    }

    private static List<Token> live(RotatingText text) {
        return Tokens.canonical(text.token()).map(token -> tokens(token, text)).orElse(List.of());
    }

    private static List<Token> tokens(String token, @Nullable RotatingText live) {
        return List.of(new OfCard(token, live), new OfVoucher(token, live));
    }

    private static List<Token> codes(String forgiven, boolean byHand) {
        var codes = new ArrayList<Token>();
        codes.add(new VoucherCode(forgiven));
        number(forgiven).map(CardNumber::new).ifPresent(codes::add);
        if (byHand && SHORT_NUMBER_SHAPE.matcher(forgiven).matches()) {
            codes.add(new ShortNumber(forgiven));
        }
        return List.copyOf(codes);
    }

    private static Optional<String> number(String forgiven) {
        return Optional.of(TypedText.fold(forgiven))
                .filter(folded -> folded.length() == CARD_NUMBER_SYMBOLS)
                .filter(Crockford::isValid);
    }

    private static boolean link(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8)
                || text.regionMatches(true, 0, "http://", 0, 7);
    }
}
