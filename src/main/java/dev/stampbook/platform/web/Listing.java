package dev.stampbook.platform.web;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The part of a list that a caller asks for: `?limit=1..200&after=<cursor>`, the argument of every
/// door to a list that goes by id, newest first.
public final class Listing {

    private final Cursors cursors;
    private final int limit;
    private final @Nullable String cursor;

    Listing(Cursors cursors, int limit, @Nullable String cursor) {
        this.cursors = cursors;
        this.limit = limit;
        this.cursor = cursor;
    }

    /// How many rows the caller wants at most.
    public int limit() {
        return limit;
    }

    /// How many rows to ask the database for: one more shows whether there are more.
    public int fetch() {
        return limit + 1;
    }

    /// The cursor as it was given; doors with their own order read it themselves.
    public @Nullable String cursor() {
        return cursor;
    }

    /// The id behind which the page begins, or null for the first page. A cursor of another
    /// merchant or list is invalid input.
    public @Nullable UUID after(MerchantId merchant, IdKind kind) {
        return cursor == null ? null : cursors.open(merchant, kind, cursor);
    }

    /// The page out of up to [#fetch] rows that lie behind the cursor.
    public <R> Page<R> page(MerchantId merchant, IdKind kind, List<R> rows, Function<R, UUID> id) {
        var data = rows.subList(0, Math.min(limit, rows.size()));
        var next = data.isEmpty() ? null : cursors.seal(merchant, kind, id.apply(data.getLast()));
        return new Page<>(data, next, rows.size() > limit);
    }
}
