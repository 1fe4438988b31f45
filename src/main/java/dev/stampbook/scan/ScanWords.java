package dev.stampbook.scan;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.words.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The sentences of the counter: in the language of whoever scanned, in the time of the place.
final class ScanWords {

    private final Words words;
    private final Merchant merchant;

    ScanWords(Words words, Merchant merchant) {
        this.words = words;
        this.merchant = merchant;
    }

    String say(Scan scan, String key, Map<String, ?> values) {
        return words.say(scan.languages(), key, values);
    }

    /// Why not, and when it would work. For each fact there is a `has_…` to choose by.
    String refused(Scan scan, Refused refused) {
        var zone = merchant.zoneOf(scan.actor().location());
        var values = new HashMap<String, Object>();
        for (var optional : List.of("retry_at", "location_name", "redeemed_by")) {
            values.put("has_" + optional, refused.facts().containsKey(optional) ? "yes" : "no");
        }
        refused.facts()
                .forEach(
                        (name, fact) ->
                                values.put(
                                        name,
                                        switch (fact) {
                                            case Instant at -> at.atZone(zone);
                                            case List<?> list -> names(list);
                                            default -> fact;
                                        }));
        return say(scan, "scan.refused." + refused.reason().code(), values);
    }

    private static String names(List<?> list) {
        return list.stream()
                .map(item -> item instanceof Map<?, ?> map ? map.get("name") : item)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
