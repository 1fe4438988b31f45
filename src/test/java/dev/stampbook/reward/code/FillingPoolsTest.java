package dev.stampbook.reward.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Duplicate;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Reason;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.CODES)
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

    @Test
    void tellsARepetitionOfAnEarlierPieceFromACodeOfBefore() {
        fill(pool(), "OLD-1");
        var codes = new ArrayList<String>();
        IntStream.range(0, 6_000).forEach(at -> codes.add("FAR-" + at));
        codes.addAll(List.of("far 0", "old 1"));

        var filled = filling.fill(merchant, pool(), codes.iterator());

        assertThat(filled.duplicates())
                .containsExactly(
                        new Duplicate(6_001, "far 0", Reason.REPEATED),
                        new Duplicate(6_002, "old 1", Reason.KNOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # code          | reason
              4006381333931 |
              4006381333932 | DOES_NOT_FIT
              POS-1         | DOES_NOT_FIT
              - -           | UNREADABLE
            """)
    void leavesOutWhatASymbolOfThePoolCannotHold(String code, @Nullable Reason reason) {
        var filled = fill(pool(Set.of(Symbol.EAN_13)), code);

        assertThat(filled.duplicates())
                .extracting(Duplicate::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void leavesOutWhatIsTooLongOrNoUtf8() {
        var filled = fill(pool(), "X".repeat(201), "CAF\uFFFD");

        assertThat(filled.added()).isZero();
        assertThat(filled.duplicates())
                .containsExactly(
                        new Duplicate(1, "X".repeat(200), Reason.TOO_LONG),
                        new Duplicate(2, "CAF\uFFFD", Reason.UNREADABLE));
    }

    @Test
    void showsAThousandRowsAndCountsTheRest() {
        var pool = pool();
        fill(pool, "SAME");
        var codes = Collections.nCopies(7_000, "same").iterator();

        var filled = filling.fill(merchant, pool, codes);

        assertThat(filled.duplicates()).hasSize(1_000);
        assertThat(filled.duplicatesCount()).isEqualTo(7_000);
    }

    private Filled fill(UUID pool, String... codes) {
        return filling.fill(merchant, pool, List.of(codes).iterator());
    }

    private UUID pool() {
        return pool(Set.of());
    }

    private UUID pool(Set<Symbol> symbols) {
        var pool = CodePool.empty(ids.next(), "Free coffees", symbols, clock.instant());
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
