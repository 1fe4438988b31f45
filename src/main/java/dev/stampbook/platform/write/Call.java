package dev.stampbook.platform.write;

import dev.stampbook.platform.MerchantId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A command as it came through a door: for which merchant, under which key it may be repeated,
/// and how its outcome is told in the caller's language.
public record Call<C, O>(
        MerchantId merchant,
        @Nullable IdempotencyKey key,
        C command,
        Function<O, Answer> telling,
        boolean dryRun) {}
