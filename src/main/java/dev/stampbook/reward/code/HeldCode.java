package dev.stampbook.reward.code;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A redeem code that a voucher is about to get; a code of a pool has a place in it.
public record HeldCode(UUID id, String text, @Nullable Place place) {

    /// Where a code stands: its pool, its position in the order of the import from 1 on, and how
    /// many codes the pool ever had.
    public record Place(UUID pool, int position, int total) {

        /// A fifth left, and the last ten: moments to tell the owner.
        private static final int FIFTH = 5;

        private static final int LAST = 10;

        /// About how many codes are left after this one.
        public int left() {
            return total - position;
        }

        /// Whether handing out this very code makes the pool low. Each position is handed out once,
        /// so each moment is told once.
        public boolean makesLow() {
            return left() == total / FIFTH || left() == LAST;
        }
    }

    /// A mask, so that the code reaches no log.
    @Override
    public String toString() {
        return "HeldCode[%s, …]".formatted(id);
    }
}
