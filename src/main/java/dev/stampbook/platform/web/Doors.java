package dev.stampbook.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/// Tells the doors of programs from those of people, and what languages a caller reads.
final class Doors {

    private static final int LANGUAGES_MAX = 10;
    private static final int HEADER_MAX = 500;

    private Doors() {}

    /// Whether the request is for the JSON API.
    static boolean api(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /// The languages of `Accept-Language`, most wanted first, as BCP 47 tags; none when it is
    /// missing or makes no sense.
    static List<String> languages(HttpServletRequest request) {
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
