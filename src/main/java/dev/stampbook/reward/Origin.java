package dev.stampbook.reward;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a voucher exists.
public sealed interface Origin {

    /// A goal of a card, reached in a cycle by one stamp entry.
    record Goal(UUID stamp, int cycle, int goal) implements Origin {}

    /// A number of visits over the life of a card, reached by one stamp entry.
    record Milestone(UUID stamp, int visits) implements Origin {}

    /// Issued by hand.
    record Manual() implements Origin {}

    /// Issued by another system.
    record Api() implements Origin {}

    /// One of many bearer vouchers that were ordered together.
    record Batch(UUID id) implements Origin {}

    /// The stamp entry that earned it, if one did.
    default Optional<UUID> stampEntry() {
        return switch (this) {
            case Goal goal -> Optional.of(goal.stamp());
            case Milestone milestone -> Optional.of(milestone.stamp());
            case Manual manual -> Optional.empty();
            case Api api -> Optional.empty();
            case Batch batch -> Optional.empty();
        };
    }

    /// The reference under which it grants only once, for a card; none for what may be repeated.
    default @Nullable String reference(String card) {
        return switch (this) {
            case Goal(var stamp, var cycle, var goal) ->
                    "goal:" + card + ":" + cycle + ":" + goal + ":" + stampId(stamp);
            case Milestone(var stamp, var visits) ->
                    "milestone:" + card + ":" + visits + ":" + stampId(stamp);
            case Manual manual -> null;
            case Api api -> null;
            case Batch batch -> null;
        };
    }

    private static String stampId(UUID stamp) {
        return PublicId.of(IdKind.STAMP, stamp);
    }
}
