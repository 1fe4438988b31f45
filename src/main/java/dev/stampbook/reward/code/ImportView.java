package dev.stampbook.reward.code;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import java.util.List;

/// What became of an import, as the public API tells it. All rows that added nothing are counted,
/// the first thousand of them are listed, and `reportUrl` has them all.
record ImportView(
        String id,
        int added,
        int duplicatesCount,
        List<Filled.Duplicate> duplicates,
        String reportUrl,
        long total) {

    static ImportView of(Filled filled, String address) {
        var id = PublicId.of(IdKind.CODE_IMPORT, filled.report());
        return new ImportView(
                id,
                filled.added(),
                filled.duplicatesCount(),
                filled.duplicates(),
                address + "/api/v1/code-imports/" + id + "/report.csv",
                filled.total());
    }
}
