package dev.stampbook.wallet.apple;

import java.util.LinkedHashMap;
import java.util.Map;

/// One field of a pass, as phones read it.
final class PassField {

    /// The place that the phone puts the new value into.
    static final String NEW_VALUE = "%@";

    private PassField() {}

    /// A field with a label above its value; more can be put into it.
    static Map<String, Object> of(String key, String label, String value) {
        var field = new LinkedHashMap<String, Object>();
        field.put("key", key);
        field.put("label", label);
        field.put("value", value);
        return field;
    }

    /// A field that needs no label.
    static Map<String, Object> of(String key, String value) {
        var field = new LinkedHashMap<String, Object>();
        field.put("key", key);
        field.put("value", value);
        return field;
    }
}
