package dev.stampbook.reward.batch;

import static java.util.stream.Collectors.joining;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.csv.CsvStream;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.batch.BatchVouchers.Place;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the files of batches, from pages that are read in a transaction each, so that nothing
/// large is ever held and no old view of the database is kept open.
@Component
class BatchFiles {

    /// Lines of a table that are read together: some hundred kilobytes.
    private static final int LINES_AT_ONCE = 2_000;

    private final BatchVouchers vouchers;
    private final Merchants merchants;
    private final Transactions transactions;
    private final Words words;
    private final Clock clock;
    private final String address;

    BatchFiles(
            BatchVouchers vouchers,
            Merchants merchants,
            Transactions transactions,
            Words words,
            Clock clock,
            Settings settings) {
        this.vouchers = vouchers;
        this.merchants = merchants;
        this.transactions = transactions;
        this.words = words;
        this.clock = clock;
        this.address = settings.web().url().toString();
    }

    /// The lines of all vouchers, read while somebody reads them.
    InputStream table(MerchantId merchant, Batch batch, List<String> languages) {
        var table = new VoucherTable(batch, address, languages);
        var last = new AtomicReference<@Nullable UUID>();
        return CsvStream.of(
                VoucherTable.heading(),
                () -> {
                    var page = page(merchant, batch, new Place(last.get(), 0, LINES_AT_ONCE));
                    page.forEach(voucher -> last.set(voucher.id()));
                    return Optional.of(lines(table, page)).filter(lines -> !lines.isEmpty());
                });
    }

    private String lines(VoucherTable table, List<BatchLine> page) {
        var now = clock.instant();
        return page.stream().map(voucher -> table.line(voucher, now)).collect(joining());
    }

    /// The sheets of one part, counted from 1 on.
    byte[] print(MerchantId merchant, Batch batch, int part, List<String> languages) {
        var skip = (part - 1) * Printout.VOUCHERS_MAX;
        var wording = wording(merchant, batch, languages);
        return new Printout(batch, address, wording)
                .print(page(merchant, batch, new Place(null, skip, Printout.VOUCHERS_MAX)));
    }

    private List<BatchLine> page(MerchantId merchant, Batch batch, Place place) {
        return transactions.reading(merchant, () -> vouchers.page(merchant, batch.id(), place));
    }

    private Printout.Wording wording(MerchantId merchant, Batch batch, List<String> languages) {
        var owner = transactions.reading(merchant, () -> merchants.get(merchant));
        var locale = words.choose(languages);
        return new Printout.Wording(
                locale.toLanguageTag(),
                languages,
                validity(batch, owner.zoneOf(batch.location()), locale));
    }

    private List<String> validity(Batch batch, ZoneId zone, Locale locale) {
        var span = batch.span();
        var lines = new ArrayList<String>();
        if (span.activeFrom().isAfter(batch.createdAt())) {
            var from = span.activeFrom().atZone(zone);
            lines.add(words.say(locale, "reward.print.from", Map.of("from", from)));
        }
        var end = span.expiresAt();
        if (end != null) {
            // The end is the start of the day after the last one.
            var last = end.minusMillis(1).atZone(zone);
            lines.add(words.say(locale, "reward.print.until", Map.of("last", last)));
        }
        return lines;
    }
}
