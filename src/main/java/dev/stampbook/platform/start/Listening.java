package dev.stampbook.platform.start;

import dev.stampbook.platform.start.Settings.Web;
import java.util.HashMap;
import java.util.Map;

/// Says in Spring's words where to listen; the management port answers on loopback only.
final class Listening {

    private Listening() {}

    static Map<String, Object> properties(Web web) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", web.port());
        properties.put("server.address", web.bind());
        properties.put("stampbook.management.port", web.managementPort().orElse(-1));
        return properties;
    }
}
