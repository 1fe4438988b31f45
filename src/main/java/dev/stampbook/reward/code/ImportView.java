package dev.stampbook.reward.code;

import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of an import, as the public API tells it. All rows that added nothing are counted,
/// the first thousand of them are listed; there is no report beyond these yet.
record ImportView(
        int added,
        int duplicatesCount,
        List<Filled.Duplicate> duplicates,
        @Nullable String reportUrl,
        long total) {

    static ImportView of(Filled filled) {
        return new ImportView(
                filled.added(),
                filled.duplicatesCount(),
                filled.duplicates(),
                null,
                filled.total());
    }
}
