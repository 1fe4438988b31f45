package dev.stampbook.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;

/// A phone number: as written, and in its normal form, E.164 (`+4930123456`).
public record Phone(String written, String normal) {

    private static final int LENGTH_MAX = 40;

    // Niue has the shortest numbers that can be called from abroad: +683 and four digits.
    private static final int NORMAL_LENGTH_MIN = 8;

    /// The number that the text spells, or empty; a national one is read as of the country (ISO
    /// 3166, two letters).
    public static Optional<Phone> parse(String text, String country) {
        var written = text.strip();
        if (written.isEmpty() || written.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            // E.164 knows no extensions: two desks of one office would become one customer. And
            // possible is enough, since the table of valid ones ages faster than phones are sold.
            return Optional.of(numbers.parse(written, country))
                    .filter(number -> numbers.isPossibleNumber(number) && !number.hasExtension())
                    .map(number -> numbers.format(number, PhoneNumberFormat.E164))
                    .filter(normal -> normal.length() >= NORMAL_LENGTH_MIN)
                    .map(normal -> new Phone(written, normal));
        } catch (NumberParseException malformed) {
            return Optional.empty();
        }
    }

    /// How the normal form of a number begins whose first digits were typed, as of a country: none
    /// for a text that is no part of a number.
    public static List<String> beginnings(String typed, String country) {
        var digits = typed.replaceAll("[ ()./-]", "");
        if (!digits.matches("\\+?[0-9]{3,15}")) {
            return List.of();
        }
        if (digits.startsWith("+")) {
            return List.of(digits);
        }
        if (digits.startsWith("00")) {
            return List.of("+" + digits.substring(2));
        }
        var code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country);
        var national = digits.startsWith("0") ? digits.substring(1) : digits;
        return List.of("+" + code + national, "+" + digits);
    }
}
