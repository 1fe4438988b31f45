package dev.stampbook.reward.code;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.csv.CsvStream;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.reward.code.BurntCodes.BurntCode;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Codes as they come in and go out: bodies that are read one code at a time, reports that are sent
/// a part at a time.
@Component
class CodeFiles {

    private final CodeImports imports;
    private final CodePools pools;
    private final BurntCodes burnt;
    private final Transactions transactions;
    private final Json json;
    private final String address;

    CodeFiles(
            CodeImports imports,
            CodePools pools,
            BurntCodes burnt,
            Transactions transactions,
            Json json,
            Settings settings) {
        this.imports = imports;
        this.pools = pools;
        this.burnt = burnt;
        this.transactions = transactions;
        this.json = json;
        this.address = settings.web().url().toString();
    }

    /// The codes of a JSON body, read one by one and more than once if need be.
    Iterable<CodeRow> ofJson(CodeLines.Source body) {
        return new CodeList(json, body);
    }

    ImportView view(Filled filled) {
        return ImportView.of(filled, address);
    }

    /// The rows that an import left out, read while somebody reads them; it must be there.
    InputStream report(MerchantId merchant, String publicId) {
        var report =
                PublicId.parse(IdKind.CODE_IMPORT, publicId)
                        .filter(id -> exists(merchant, id))
                        .orElseThrow(() -> new NotFound("code import"));
        var row = new AtomicInteger();
        return CsvStream.of(CodeImports.heading(), () -> next(merchant, report, row));
    }

    private boolean exists(MerchantId merchant, UUID report) {
        return transactions.reading(merchant, () -> imports.exists(merchant, report));
    }

    private Optional<String> next(MerchantId merchant, UUID report, AtomicInteger row) {
        return transactions
                .reading(merchant, () -> imports.next(merchant, report, row.get()))
                .map(
                        part -> {
                            row.set(part.firstRow());
                            return part.lines();
                        });
    }

    /// Burnt codes of a pool, which must be there.
    List<BurntCode> burnt(MerchantId merchant, UUID pool, @Nullable UUID before, int most) {
        return transactions.reading(
                merchant,
                () -> {
                    if (pools.known(merchant, List.of(pool)).isEmpty()) {
                        throw new NotFound("code pool");
                    }
                    return burnt.list(merchant, pool, before, most);
                });
    }
}
