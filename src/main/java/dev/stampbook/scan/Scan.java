package dev.stampbook.scan;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One attempt at the counter: who scans, what was shown, and what is wanted.
///
/// `id` is unique per merchant for ever. The actor stands at the location of the scan; `languages`
/// are those of whoever reads the answer.
public record Scan(
        UUID id,
        Actor actor,
        ScanMode mode,
        Shown shown,
        Wish wish,
        Times times,
        List<String> languages) {

    /// What was shown at the counter.
    public sealed interface Shown {

        /// A text that a camera or scanner read.
        record Scanned(String text) implements Shown {
            @Override
            public String toString() {
                return "Scanned[…]";
            }
        }

        /// A text that somebody typed.
        record Typed(String text) implements Shown {
            @Override
            public String toString() {
                return "Typed[…]";
            }
        }

        /// A card that staff found by its customer and chose.
        record Chosen(UUID card) implements Shown {}

        /// Nothing new: the scan goes on from an earlier one.
        record Before(UUID scan) implements Shown {}
    }

    /// What to do when the text does not say it alone.
    public enum Action {
        STAMP,
        REDEEM
    }

    /// What is wanted: nothing said, a stamp, a voucher to redeem; how many stamps; the bill.
    public record Wish(
            @Nullable Action action,
            @Nullable UUID voucher,
            @Nullable Integer stamps,
            @Nullable Money amount) {

        /// Whatever the text says.
        public static final Wish ANY = new Wish(null, null, null, null);

        /// How many stamps: one, when nothing else was said.
        int count() {
            return stamps == null ? 1 : stamps;
        }

        /// What a follow-up wants: what it does not say stays as it was said before, so that a
        /// question answered is a question less.
        Wish after(Wish earlier) {
            var same = action == null || action == earlier.action;
            return new Wish(
                    action == null ? earlier.action : action,
                    voucher == null && same ? earlier.voucher : voucher,
                    stamps == null ? earlier.stamps : stamps,
                    amount == null ? earlier.amount : amount);
        }

        /// The same, for one voucher.
        public Wish redeem(UUID chosen) {
            return new Wish(Action.REDEEM, chosen, stamps, amount);
        }
    }

    /// When it was taken, as the device says, if it says so, and when it reached us.
    public record Times(@Nullable Instant taken, Instant received) {

        /// When it happened: a device whose clock runs ahead happens now.
        public Instant at() {
            return taken == null || taken.isAfter(received) ? received : taken;
        }
    }

    public Scan {
        languages = List.copyOf(languages);
    }

    /// When it happened.
    public Instant at() {
        return times.at();
    }

    /// Everything by which a repetition is recognised. What the server adds is no part of it, nor
    /// is the moment: a device that heard no answer asks again, and only then says when it was.
    Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("holder", actor.id());
        content.put("location", actor.location());
        content.put("mode", mode);
        content.put("shown", shown);
        content.put("wish", wish);
        return content;
    }
}
