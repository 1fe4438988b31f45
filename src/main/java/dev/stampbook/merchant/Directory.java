package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Leads from the prefix inside a token, login or address to its merchant.
///
/// A prefix never changes its merchant, so what was found once is remembered for good. A miss is
/// remembered for a moment only, because the merchant may be made any time, and by no more than a
/// bounded number of prefixes.
@Repository
public class Directory {

    private static final Duration MISS = Duration.ofSeconds(10);
    private static final int MISSES_MAX = 10_000;
    private static final Pattern LAST = Pattern.compile(".*[@-]([0-9a-hjkmnp-tv-z]{5})");
    private static final int LENGTH_MAX = 200;

    private final ConcurrentMap<String, MerchantId> found = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> missed = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The merchant that a token, an API key, a login (`mira@7k2m9`) or the name in an address
    /// (`coffee-card-7k2m9`) belongs to; empty when it belongs to nobody.
    public Optional<MerchantId> merchantOf(String text) {
        return Tokens.prefixOf(text).or(() -> last(text)).flatMap(this::merchantOfPrefix);
    }

    private static Optional<String> last(String text) {
        if (text.length() > LENGTH_MAX || text.chars().anyMatch(letter -> letter >= 128)) {
            return Optional.empty();
        }
        var matcher = LAST.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Optional<MerchantId> merchantOfPrefix(String prefix) {
        var known = Optional.ofNullable(found.get(prefix));
        if (known.isPresent() || missedLately(prefix)) {
            return known;
        }
        var merchant = ask(prefix);
        merchant.ifPresentOrElse(id -> found.put(prefix, id), () -> miss(prefix));
        return merchant;
    }

    private Optional<MerchantId> ask(String prefix) {
        // A function without a row of its own gives one row with null.
        return jdbc.sql("select merchant_of_prefix(:prefix)")
                .param("prefix", prefix)
                .query(UUID.class)
                .optional()
                .map(MerchantId::new);
    }

    private boolean missedLately(String prefix) {
        var until = missed.get(prefix);
        return until != null && clock.instant().isBefore(until);
    }

    private void miss(String prefix) {
        if (missed.size() >= MISSES_MAX) {
            missed.clear();
        }
        missed.put(prefix, clock.instant().plus(MISS));
    }
}
