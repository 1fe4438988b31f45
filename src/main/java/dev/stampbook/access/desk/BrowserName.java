package dev.stampbook.access.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people call a browser, found in what it calls itself. The order matters: each of them also
/// claims to be those below it.
record BrowserName(String text) {

    private static final int PLAIN_MAX = 60;
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg/", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        MACHINES.put("iPhone", "iPhone");
        MACHINES.put("iPad", "iPad");
        MACHINES.put("Android", "Android");
        MACHINES.put("Windows", "Windows");
        MACHINES.put("CrOS", "Chromebook");
        MACHINES.put("Mac OS X", "Mac");
        MACHINES.put("Linux", "Linux");
    }

    static BrowserName of(String userAgent) {
        var known =
                Stream.of(first(BROWSERS, userAgent), first(MACHINES, userAgent))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        var plain = userAgent.substring(0, Math.min(userAgent.length(), PLAIN_MAX));
        return new BrowserName(known.isEmpty() ? plain : known);
    }

    private static @Nullable String first(Map<String, String> names, String userAgent) {
        return names.keySet().stream()
                .filter(userAgent::contains)
                .findFirst()
                .map(names::get)
                .orElse(null);
    }
}
