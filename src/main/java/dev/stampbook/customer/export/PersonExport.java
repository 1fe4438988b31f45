package dev.stampbook.customer.export;

import dev.stampbook.customer.ConsentView;
import dev.stampbook.customer.CustomerView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything held about a customer; `held` by kind, each thing as names and values.
record PersonExport(
        Instant exportedAt,
        CustomerView customer,
        List<ConsentView> consents,
        List<LookupView> lookups,
        Map<String, List<Map<String, @Nullable Object>>> held) {

    /// That somebody looked her up: when, and who.
    record LookupView(Instant at, Map<String, @Nullable Object> actor) {}

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "PersonExport[…]";
    }
}
