package dev.stampbook.reward.batch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table cut into pieces: its heading, then pages of vouchers, each read when the one before was
/// sent.
@SuppressWarnings("JdkObsolete") // A SequenceInputStream asks for an Enumeration.
final class CsvPages implements Enumeration<InputStream> {

    /// Vouchers in a piece: some hundred kilobytes.
    static final int VOUCHERS = 2_000;

    private final VoucherTable table;
    private final Clock clock;
    private final Function<@Nullable UUID, List<BatchLine>> read;
    private @Nullable UUID last;
    private boolean begun;
    private boolean ended;

    CsvPages(VoucherTable table, Clock clock, Function<@Nullable UUID, List<BatchLine>> read) {
        this.table = table;
        this.clock = clock;
        this.read = read;
    }

    @Override
    public boolean hasMoreElements() {
        return !ended;
    }

    @Override
    public InputStream nextElement() {
        if (!begun) {
            begun = true;
            return stream(VoucherTable.heading());
        }
        var page = read.apply(last);
        ended = page.size() < VOUCHERS;
        if (!page.isEmpty()) {
            last = page.getLast().id();
        }
        var now = clock.instant();
        return stream(
                page.stream()
                        .map(voucher -> table.line(voucher, now))
                        .collect(Collectors.joining()));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
