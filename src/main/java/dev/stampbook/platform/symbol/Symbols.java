package dev.stampbook.platform.symbol;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import dev.stampbook.platform.symbol.SymbolProblem.Reason;
import java.util.Map;
import java.util.Optional;

/// Draws texts as symbols, and says beforehand which symbol cannot hold a text and why.
public final class Symbols {

    /// More than any code is long; a QR of this length can still be read from a phone.
    public static final int LENGTH_MAX = 512;

    /// A bar code of 40 characters fills a phone's screen at two pixels a bar.
    public static final int CODE_128_LENGTH_MAX = 40;

    private Symbols() {}

    /// What keeps the text from being shown as that symbol, or empty when nothing does.
    public static Optional<SymbolProblem> reasonAgainst(Symbol symbol, String text) {
        if (text.isEmpty()) {
            return Optional.of(SymbolProblem.of(Reason.EMPTY));
        }
        return switch (symbol) {
            case TEXT, QR -> reasonAgainstText(text);
            case CODE_128 -> reasonAgainstBars(text);
            case EAN_13 -> reasonAgainstDigits(text, 13);
            case EAN_8 -> reasonAgainstDigits(text, 8);
            case UPC_A -> reasonAgainstDigits(text, 12);
        };
    }

    /// The drawing of the text; throws for a symbol that cannot hold it, and for plain text.
    public static SymbolDrawing draw(Symbol symbol, String text) {
        reasonAgainst(symbol, text)
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException(problem.messageKey());
                        });
        return switch (symbol) {
            case TEXT -> throw new IllegalArgumentException("text is written, not drawn");
            case QR -> square(text);
            case CODE_128 -> bars(symbol, new Code128Writer().encode(text));
            case EAN_13 -> bars(symbol, new EAN13Writer().encode(text));
            case EAN_8 -> bars(symbol, new EAN8Writer().encode(text));
            // The bars of a UPC-A are those of an EAN-13 that begins with a zero.
            case UPC_A -> bars(symbol, new EAN13Writer().encode("0" + text));
        };
    }

    /// A QR code as lines of half blocks, its light parts drawn, for a terminal with dark ground.
    public static String terminal(String text) {
        return draw(Symbol.QR, text).terminal();
    }

    private static Optional<SymbolProblem> reasonAgainstText(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.of(new SymbolProblem(Reason.TOO_LONG, LENGTH_MAX));
        }
        return text.codePoints().map(Character::getType).anyMatch(Symbols::forbidden)
                ? Optional.of(SymbolProblem.of(Reason.FORBIDDEN_CHARACTER))
                : Optional.empty();
    }

    private static Optional<SymbolProblem> reasonAgainstBars(String text) {
        if (text.length() > CODE_128_LENGTH_MAX) {
            return Optional.of(new SymbolProblem(Reason.TOO_LONG, CODE_128_LENGTH_MAX));
        }
        return text.chars().allMatch(character -> character >= ' ' && character <= '~')
                ? Optional.empty()
                : Optional.of(SymbolProblem.of(Reason.ASCII_ONLY));
    }

    private static Optional<SymbolProblem> reasonAgainstDigits(String text, int digits) {
        if (text.length() != digits || !text.chars().allMatch(Symbols::digit)) {
            return Optional.of(new SymbolProblem(Reason.DIGITS_NEEDED, digits));
        }
        int right = checkDigit(text.substring(0, digits - 1));
        return text.charAt(digits - 1) - '0' == right
                ? Optional.empty()
                : Optional.of(new SymbolProblem(Reason.WRONG_CHECK_DIGIT, right));
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            // Counted from the right, every other digit weighs three times.
            int weight = (digits.length() - at) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(at) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    private static SymbolDrawing square(String text) {
        boolean ascii = text.chars().allMatch(character -> character < 128);
        // Only where needed: old readers show the mark of another character set as text.
        Map<EncodeHintType, Object> hints =
                ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
            return new SymbolDrawing(Symbol.QR, rows(modules), 1);
        } catch (WriterException fault) {
            throw new IllegalStateException("a bounded text fits into a QR code", fault);
        }
    }

    private static boolean[][] rows(ByteMatrix modules) {
        var rows = new boolean[modules.getHeight()][modules.getWidth()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                rows[y][x] = modules.get(x, y) == 1;
            }
        }
        return rows;
    }

    private static SymbolDrawing bars(Symbol symbol, boolean[] modules) {
        return new SymbolDrawing(symbol, new boolean[][] {modules}, SymbolDrawing.BAR_HEIGHT);
    }

    private static boolean digit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean forbidden(int type) {
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
