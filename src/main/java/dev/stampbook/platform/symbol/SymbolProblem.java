package dev.stampbook.platform.symbol;

import java.util.Locale;

/// Why a symbol cannot hold a text; `fact` is the number that the sentence needs, else 0.
public record SymbolProblem(Reason reason, int fact) {

    /// The reasons there are.
    public enum Reason {
        /// There is no text.
        EMPTY,
        /// The text has more characters than the fact allows.
        TOO_LONG,
        /// The text has a control character or half a character.
        FORBIDDEN_CHARACTER,
        /// The symbol takes printable ASCII only.
        ASCII_ONLY,
        /// The symbol takes exactly as many digits as the fact says, and nothing else.
        DIGITS_NEEDED,
        /// The last digit is not the check digit, which would be the fact.
        WRONG_CHECK_DIGIT
    }

    static SymbolProblem of(Reason reason) {
        return new SymbolProblem(reason, 0);
    }

    /// The key of the sentence in the message catalogue; its argument 0 is the fact.
    public String messageKey() {
        return "symbol." + reason.name().toLowerCase(Locale.ROOT);
    }
}
