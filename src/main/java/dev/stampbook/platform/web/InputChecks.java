package dev.stampbook.platform.web;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.TextProblem;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.json.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with a body, so that its sender hears everything at once. What is null
/// passes: whether a field is required is said by its type.
public final class InputChecks {

    private static final int EMAIL_MAX = 254;
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 9999;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Problem> problems = new ArrayList<>();

    /// A body that no request brought as such: read and refused like the bodies of the API.
    public static <T> T body(Json json, byte[] text, Class<T> type) {
        try {
            return RequiredFields.complete(json.strictly(text, type));
        } catch (RuntimeException fault) {
            if (Json.unreadable(fault)) {
                throw new InvalidInput(JsonFaults.problems(fault));
            }
            throw fault;
        }
    }

    /// Adds a problem with its message unless the statement holds.
    public InputChecks that(String pointer, String key, boolean statement) {
        if (!statement) {
            problems.add(Problem.at(pointer, key));
        }
        return this;
    }

    /// A plain text of 1 to `max` characters without control characters.
    public InputChecks text(String pointer, @Nullable String text, int max) {
        return text == null ? this : texts(pointer, Texts.of("en", text), max, "");
    }

    /// Merchant texts, each of 1 to `max` characters.
    public InputChecks texts(String pointer, @Nullable Texts texts, int max) {
        return texts == null ? this : texts(pointer, texts, max, "/");
    }

    /// Anything that people typed or scanners sent, up to `max` characters.
    public InputChecks length(String pointer, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            problems.add(new Problem(pointer, "invalid.too_long", Map.of("max", max)));
        }
        return this;
    }

    /// A whole number between two bounds, both included.
    public InputChecks range(String pointer, @Nullable Long number, long min, long max) {
        if (number != null && (number < min || number > max)) {
            problems.add(new Problem(pointer, "invalid.range", Map.of("min", min, "max", max)));
        }
        return this;
    }

    /// A day that somebody can mean, and that databases and calendars can hold.
    public InputChecks day(String pointer, @Nullable LocalDate day) {
        return that(
                pointer,
                "invalid.day",
                day == null || (day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX));
    }

    /// The name of a time zone.
    public InputChecks zone(String pointer, @Nullable String zone) {
        return that(pointer, "invalid.time_zone", zone == null || knownZone(zone));
    }

    /// The code of a country (ISO 3166, two upper-case letters).
    public InputChecks country(String pointer, @Nullable String country) {
        return that(pointer, "invalid.country", country == null || COUNTRIES.contains(country));
    }

    /// The code of a currency (ISO 4217, upper case).
    public InputChecks currency(String pointer, @Nullable String currency) {
        return that(pointer, "invalid.currency", currency == null || Money.known(currency));
    }

    /// A language (BCP 47).
    public InputChecks language(String pointer, @Nullable String language) {
        return that(
                pointer,
                "invalid.language",
                language == null || Texts.of(language, "x").check(1).isEmpty());
    }

    /// Something that mail could be sent to.
    public InputChecks email(String pointer, @Nullable String email) {
        return that(
                pointer,
                "invalid.email",
                email == null
                        || (email.length() <= EMAIL_MAX
                                && email.matches("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+")));
    }

    /// Throws when anything was wrong.
    public void done() {
        InvalidInput.unless(problems);
    }

    private InputChecks texts(String pointer, Texts texts, int max, String separator) {
        texts.check(max).stream()
                .map(problem -> problem(pointer, problem, max, separator))
                .forEach(problems::add);
        return this;
    }

    private static Problem problem(String pointer, TextProblem found, int max, String separator) {
        var place =
                separator.isEmpty()
                        ? pointer
                        : pointer + "/" + JsonFaults.escaped(found.language());
        var key = "invalid." + found.kind().name().toLowerCase(Locale.ROOT);
        return new Problem(place, key, Map.of("max", max));
    }

    private static boolean knownZone(String zone) {
        try {
            return zone.length() < 64
                    && ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
