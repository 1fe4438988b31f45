package dev.stampbook.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list; `next` is the cursor behind its last row.
public record Page<T>(List<T> data, @Nullable String next, boolean hasMore) {

    public Page {
        data = List.copyOf(data);
    }

    /// The same page with each row told in another way.
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(data.stream().map(view).toList(), next, hasMore);
    }
}
