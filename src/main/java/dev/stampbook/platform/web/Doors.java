package dev.stampbook.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Tells the doors of programs from those of people, and what languages a caller reads.
final class Doors {

    private static final int LANGUAGES_MAX = 10;
    private static final int HEADER_MAX = 500;

    private Doors() {}

    /// Whether the request is for the JSON API.
    static boolean api(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /// The languages somebody reads, most wanted first, as BCP 47 tags: for pages what was chosen,
    /// and then what `Accept-Language` asks for.
    static List<String> languages(HttpServletRequest request) {
        var accepted = accepted(request);
        return api(request)
                ? accepted
                : Stream.concat(LanguageChoice.of(request), accepted.stream()).distinct().toList();
    }

    /// None when the header is missing or makes no sense.
    private static List<String> accepted(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null || header.length() > HEADER_MAX) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).toLanguageTag())
                    .filter(tag -> !tag.equals("und"))
                    .distinct()
                    .limit(LANGUAGES_MAX)
                    .toList();
        } catch (IllegalArgumentException senseless) {
            return List.of();
        }
    }
}
