package dev.stampbook.customer.holding;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a module holds about a customer.
public interface Holdings {

    /// Everything, by kind (`cards`, `vouchers` …), oldest first: each thing as names and values in
    /// the words of the API, as it is at the instant.
    Map<String, List<Map<String, @Nullable Object>>> of(
            MerchantId merchant, UUID customer, Instant now);
}
