package dev.stampbook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/// On what something was measured.
final class Machine {

    private static final List<String> SETTINGS =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes");

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    static Map<String, Object> told(JdbcTemplate jdbc, List<String> options) {
        var told = new LinkedHashMap<String, Object>();
        told.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        told.put("cores", Runtime.getRuntime().availableProcessors());
        told.put("memory", (SYSTEM.getTotalMemorySize() >> 20) + " MB");
        told.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        told.put("java", System.getProperty("java.runtime.version"));
        told.put("java options of the server", String.join(" ", options));
        for (var name : SETTINGS) {
            told.put("SHOW " + name, jdbc.queryForObject("show " + name, String.class));
        }
        return told;
    }

    /// Processor seconds of this process, the one that asks.
    static double ownSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }
}
