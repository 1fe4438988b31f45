package dev.stampbook.reward.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Duplicate;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Reason;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class FillingPoolsTest {

    private final FillingPools filling;
    private final CodePools pools;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final MerchantId merchant;

    FillingPoolsTest(
            FillingPools filling,
            CodePools pools,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Fixtures fixtures) {
        this.filling = filling;
        this.pools = pools;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.merchant = fixtures.merchant().id();
    }

    @Test
    void tellsRowByRowWhatIsNotNew() {
        fill(pool(), "OLD-1");

        var filled = fill(pool(), "NEW-1", "new 1", "", "old1", "NEW-2");

        assertThat(filled.added()).isEqualTo(2);
        assertThat(filled.duplicates())
                .containsExactly(
                        new Duplicate(2, "new 1", Reason.REPEATED),
                        new Duplicate(3, "", Reason.UNREADABLE),
                        new Duplicate(4, "old1", Reason.KNOWN));
    }

    @Test
    void addsNothingTheSecondTime() {
        var pool = pool();
        fill(pool, "A-1", "A-2");

        var again = fill(pool, "A-1", "A-2");

        assertThat(again.added()).isZero();
        assertThat(again.duplicatesCount()).isEqualTo(2);
        assertThat(find(pool).total()).isEqualTo(2);
    }

    @Test
    void goesOnOverManyChunks() {
        var pool = pool();
        var codes = IntStream.range(0, 12_000).mapToObj(at -> "LONG-" + at).iterator();

        var filled = filling.fill(merchant, pool, codes);

        assertThat(filled.added()).isEqualTo(12_000);
        assertThat(find(pool).left()).isEqualTo(12_000);
    }

    private Filled fill(UUID pool, String... codes) {
        return filling.fill(merchant, pool, List.of(codes).iterator());
    }

    private UUID pool() {
        var pool = new CodePool(ids.next(), "Free coffees", clock.instant(), 0, 0, 0);
        transactions.of(
                merchant,
                changes -> {
                    pools.add(changes, pool);
                    return pool;
                });
        return pool.id();
    }

    private CodePool find(UUID pool) {
        return transactions.reading(merchant, () -> pools.find(merchant, pool).orElseThrow());
    }
}
