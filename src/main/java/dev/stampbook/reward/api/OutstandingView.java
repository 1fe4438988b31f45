package dev.stampbook.reward.api;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is at stake at an instant: vouchers that are or will be usable, with their face value; in
/// all, and by the program and the location that they came from. What has another currency, or no
/// face value, is counted apart.
public record OutstandingView(Instant at, List<Sum> total, List<Share> data) {

    /// So many vouchers in a state, worth so much.
    record Sum(Voucher.State state, long count, @Nullable Money faceValue) {}

    /// The vouchers of one program from one location; none for those that came from neither.
    record Share(
            @Nullable String program,
            @Nullable String location,
            Voucher.State state,
            long count,
            @Nullable Money faceValue) {}

    /// The same as it is counted.
    public record Counted(
            @Nullable UUID program,
            @Nullable UUID location,
            boolean active,
            @Nullable String currency,
            long count,
            long value) {

        private Voucher.State state() {
            return active ? Voucher.State.ACTIVE : Voucher.State.ISSUED;
        }

        private @Nullable Money money() {
            return currency == null ? null : new Money(value, currency);
        }

        private Share share() {
            return new Share(
                    program == null ? null : PublicId.of(IdKind.PROGRAM, program),
                    location == null ? null : PublicId.of(IdKind.LOCATION, location),
                    state(),
                    count,
                    money());
        }

        private Counted and(Counted more) {
            return new Counted(
                    null, null, active, currency, count + more.count, value + more.value);
        }
    }

    private record Kind(boolean active, @Nullable String currency) {}

    static OutstandingView of(List<Counted> counted, Instant at) {
        var total = new LinkedHashMap<Kind, Counted>();
        counted.forEach(
                share ->
                        total.merge(
                                new Kind(share.active(), share.currency()), share, Counted::and));
        var sums = new ArrayList<Sum>();
        total.values().forEach(sum -> sums.add(new Sum(sum.state(), sum.count(), sum.money())));
        return new OutstandingView(at, sums, counted.stream().map(Counted::share).toList());
    }
}
