package dev.stampbook.platform;

/// What is wrong with one entry of merchant texts: whose language it is and why.
public record TextProblem(String language, Kind kind) {

    /// The ways in which an entry can be wrong.
    public enum Kind {
        /// The language is no well-formed BCP 47 tag.
        LANGUAGE_MALFORMED,
        /// Another entry has the same language in other case.
        LANGUAGE_REPEATED,
        /// The text is empty or only spaces.
        BLANK,
        /// The text has more characters than the caller allows.
        TOO_LONG,
        /// The text has a control character other than a line end, or half a character.
        FORBIDDEN_CHARACTER
    }
}
