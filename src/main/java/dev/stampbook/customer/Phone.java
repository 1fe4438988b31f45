package dev.stampbook.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/// A phone number: as written, and in its normal form, E.164 (`+4930123456`).
public record Phone(String written, String normal) {

    private static final int LENGTH_MAX = 40;

    /// The number that the text spells, or empty; a national one is read as of the country (ISO
    /// 3166, two letters).
    public static Optional<Phone> parse(String text, String country) {
        var written = text.strip();
        if (written.isEmpty() || written.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(written, country);
            // E.164 knows no extensions: two desks of one office would become one customer. And
            // possible is enough, since the table of valid ones ages faster than phones are sold.
            return numbers.isPossibleNumber(number) && !number.hasExtension()
                    ? Optional.of(
                            new Phone(written, numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException malformed) {
            return Optional.empty();
        }
    }
}
