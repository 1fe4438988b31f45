package dev.stampbook.customer.lookup;

import dev.stampbook.customer.Folded;
import dev.stampbook.customer.Phone;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What somebody typed to find a customer, in each of the forms in which it is compared.
record Typed(String name, String mail, String plain, List<String> phones) {

    static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 100;

    /// Reads a text of 3 to 100 characters; numbers of phones are read as of the country.
    static Typed read(String text, String country) {
        var tidy = text.strip();
        var length = tidy.codePointCount(0, tidy.length());
        if (length < LENGTH_MIN || length > LENGTH_MAX || tidy.indexOf('\0') >= 0) {
            var bounds = Map.<String, Object>of("min", LENGTH_MIN, "max", LENGTH_MAX);
            throw new InvalidInput(List.of(new Problem("?q", "customer.invalid.q", bounds)));
        }
        return new Typed(
                Folded.of(tidy),
                tidy.toLowerCase(Locale.ROOT),
                tidy,
                Phone.beginnings(tidy, country));
    }

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "Typed[…]";
    }

    /// One of the beginnings of a phone number, or one that no number has.
    String phone(int place) {
        return place < phones.size() ? phones.get(place) : "none";
    }

    /// The end, exclusive, of all texts that begin so, in the order of their bytes.
    static String end(String beginning) {
        return beginning + Character.toString(Character.MAX_CODE_POINT);
    }
}
