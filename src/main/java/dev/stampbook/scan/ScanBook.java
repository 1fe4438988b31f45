package dev.stampbook.scan;

import dev.stampbook.platform.write.WaistRefused;
import dev.stampbook.platform.write.WriteRefusal;
import dev.stampbook.scan.EarlierScan.Print;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// The scans of a list, sorted into those that were answered before and those that are new.
final class ScanBook {

    private final Map<UUID, EarlierScan> earlier = new HashMap<>();
    private final Map<UUID, Scan> fresh = new LinkedHashMap<>();
    private final Map<UUID, Print> prints = new HashMap<>();
    private final Map<UUID, ScanOutcome> outcomes = new HashMap<>();

    /// Refuses an id that was used for another scan. Thrown inside a list it makes the list run one
    /// by one, and only that scan fails.
    ScanBook(List<Scan> scans, List<EarlierScan> known, Function<Scan, Print> printing) {
        known.forEach(scan -> earlier.put(scan.id(), scan));
        for (var scan : scans) {
            var print = printing.apply(scan);
            var before = earlier.get(scan.id());
            var first = before == null ? prints.getOrDefault(scan.id(), print) : before.print();
            if (!first.equals(print)) {
                throw new WaistRefused(WriteRefusal.IDEMPOTENCY_KEY_REUSED);
            }
            if (before == null) {
                fresh.putIfAbsent(scan.id(), scan);
                prints.put(scan.id(), print);
            } else {
                outcomes.put(scan.id(), before.told());
            }
        }
    }

    /// The new scans, each once.
    List<Scan> fresh() {
        return new ArrayList<>(fresh.values());
    }

    /// Scans that were taken before, by id: repeated ones, and those that follow-ups name.
    Map<UUID, EarlierScan> earlier() {
        return earlier;
    }

    /// Keeps an answer for those who asked.
    void keep(TakenScan taken) {
        outcomes.put(taken.scan().id(), taken.outcome());
    }

    /// The answer to a scan, also to one that travelled twice.
    ScanOutcome outcome(Scan scan) {
        return Objects.requireNonNull(outcomes.get(scan.id()));
    }
}
