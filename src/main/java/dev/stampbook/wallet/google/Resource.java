package dev.stampbook.wallet.google;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A class or an object as Google keeps it: its kind, its id, and all fields that are ours. A field
/// that is null is to be emptied there.
record Resource(Kind kind, String id, Map<String, @Nullable Object> fields) {

    Resource {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// What there is at Google, by the name in its addresses.
    enum Kind {
        LOYALTY_CLASS("loyaltyClass"),
        LOYALTY_OBJECT("loyaltyObject"),
        OFFER_CLASS("offerClass"),
        OFFER_OBJECT("offerObject");

        private final String place;

        Kind(String place) {
            this.place = place;
        }

        /// The name in addresses: `loyaltyObject`.
        String place() {
            return place;
        }
    }

    /// Two fields in their order, so that equal things are written equally.
    static Map<String, Object> pair(String first, Object one, String second, Object other) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put(first, one);
        pair.put(second, other);
        return pair;
    }

    /// What changes the one that is there, emptying what it no longer has.
    Map<String, @Nullable Object> patch() {
        return fields;
    }

    /// What makes a new one.
    Map<String, Object> fresh() {
        var fresh = new LinkedHashMap<String, Object>();
        fields.forEach(
                (name, value) -> {
                    if (value != null) {
                        fresh.put(name, value);
                    }
                });
        return fresh;
    }

    /// The same with a field more, or another value of it.
    Resource with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Resource(kind, id, more);
    }
}
