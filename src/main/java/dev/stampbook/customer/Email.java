package dev.stampbook.customer;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address: as written, for sending, and in its normal form, for finding.
///
/// The normal form is lower case with the domain in ASCII. Dots and plus signs stay: what they mean
/// is the business of each mail provider.
public record Email(String written, String normal) {

    // RFC 5321 4.5.3.1: 64 octets before the at sign, 254 for the whole path.
    private static final int LOCAL_LENGTH_MAX = 64;
    private static final int LENGTH_MAX = 254;

    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /// The address that the text spells, or empty when nobody could send to it.
    public static Optional<Email> parse(String text) {
        var written = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        var at = written.lastIndexOf('@');
        if (written.length() > LENGTH_MAX || at < 1 || at > LOCAL_LENGTH_MAX) {
            return Optional.empty();
        }
        var local = written.substring(0, at).toLowerCase(Locale.ROOT);
        return local.codePoints().allMatch(Email::usual) && dotted(local)
                ? domain(written.substring(at + 1))
                        .map(domain -> new Email(written, local + "@" + domain))
                : Optional.empty();
    }

    /// The mailbox that letters to it end in, as most providers see it: without what stands behind
    /// a plus. For counting letters; who somebody is, the normal form says.
    public String mailbox() {
        var at = normal.lastIndexOf('@');
        var plus = normal.indexOf('+');
        return plus < 1 || plus > at ? normal : normal.substring(0, plus) + normal.substring(at);
    }

    private static Optional<String> domain(String written) {
        try {
            return Optional.of(IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES))
                    .map(ascii -> ascii.toLowerCase(Locale.ROOT))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// RFC 5321 4.1.2: dots stand between other symbols; no server takes them elsewhere.
    private static boolean dotted(String local) {
        return !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
    }

    /// Quoted local parts with spaces and at signs are allowed on paper and used by nobody.
    private static boolean usual(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    false;
            default ->
                    !Character.isWhitespace(character)
                            && !Character.isSpaceChar(character)
                            && "@\"(),:;<>[\\]".indexOf(character) < 0;
        };
    }
}
