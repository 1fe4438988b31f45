package dev.stampbook.platform.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The English in which dates and times of day are told. English has no region here and is read in
/// all of them: *03/04* is one day in Chicago and another in London, and both are sure of it. What
/// decides is the place whose clock is told: American where its own people put the month first
/// (CLDR's pattern for its most likely language), British with 24 hours everywhere else.
///
/// Numbers and money are the same in both, so nothing but dates changes.
final class Dates {

    private static final ConcurrentMap<ZoneId, Locale> KNOWN = new ConcurrentHashMap<>();

    private Dates() {}

    /// The locale for the dates among these values, in this language.
    static Locale of(Locale language, Collection<?> values) {
        if (!language.equals(Locale.ENGLISH)) {
            return language;
        }
        for (var value : values) {
            if (value instanceof ZonedDateTime moment) {
                return of(language, moment.getZone());
            }
            if (value instanceof Instant || value instanceof LocalDate) {
                return Locale.UK;
            }
        }
        return language;
    }

    /// The locale for dates on this clock, in this language.
    static Locale of(Locale language, ZoneId zone) {
        return language.equals(Locale.ENGLISH)
                ? KNOWN.computeIfAbsent(zone, Dates::english)
                : language;
    }

    private static Locale english(ZoneId zone) {
        if (zone instanceof ZoneOffset) {
            return Locale.UK;
        }
        var region = TimeZone.getRegion(zone.getId());
        // Clocks of no country, such as UTC, are told to the world.
        return region.equals("001") || !monthFirst(region) ? Locale.UK : Locale.US;
    }

    private static boolean monthFirst(String region) {
        var people = ULocale.addLikelySubtags(new ULocale("und", region));
        var format = (SimpleDateFormat) DateFormat.getDateInstance(DateFormat.MEDIUM, people);
        var pattern = format.toPattern();
        return pattern.indexOf('M') < pattern.indexOf('d')
                && pattern.indexOf('d') < pattern.indexOf('y');
    }
}
