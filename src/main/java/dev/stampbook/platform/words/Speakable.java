package dev.stampbook.platform.words;

import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/// Turns the values of our own types into what ICU can put into a sentence.
final class Speakable {

    private Speakable() {}

    static Object of(Object value, Locale locale) {
        return switch (value) {
            case Instant instant -> calendar(instant.atZone(ZoneOffset.UTC));
            case ZonedDateTime moment -> calendar(moment);
            case LocalDate day -> calendar(day.atStartOfDay(ZoneOffset.UTC));
            case Money money -> money.in(locale);
            case Texts texts -> Isolation.of(texts.in(List.of(locale.toLanguageTag())));
            case String text -> Isolation.of(text);
            default -> value;
        };
    }

    /// A calendar carries its zone into the date formats of a message; a bare date would be told in
    /// the zone of the machine.
    private static GregorianCalendar calendar(ZonedDateTime moment) {
        var id =
                moment.getZone() instanceof ZoneOffset offset
                        ? gmt(offset)
                        : moment.getZone().getId();
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(id), ULocale.ROOT);
        calendar.setTimeInMillis(moment.toInstant().toEpochMilli());
        return calendar;
    }

    private static String gmt(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "Etc/UTC" : "GMT" + offset.getId();
    }
}
