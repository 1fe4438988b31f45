package dev.stampbook.reward.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.reward.batch.Batch.State;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

@RuleOf(Chapter.BATCHES)
@ModuleTest
class MakingBatchesTest {

    private static final int TWO_AND_A_BIT = 2 * MakingBatches.CHUNK + 7;

    @Autowired ApplicationContext context;
    private Print print;

    @BeforeEach
    void open() {
        print = new Print(context);
    }

    @Test
    void makesEveryVoucherOnceInChunksAndTellsEachChunk() {
        var batch = print.orders(Print.generated(), TWO_AND_A_BIT);

        print.the(MakingBatches.class).run();

        assertThat(print.find(batch).progress().state()).isEqualTo(State.DONE);
        assertThat(print.vouchers(batch)).isEqualTo(TWO_AND_A_BIT);
        assertThat(print.codes()).isEqualTo(TWO_AND_A_BIT);
        assertThat(print.journal())
                .containsExactly(
                        "batch.started",
                        "batch.advanced",
                        "batch.advanced",
                        "batch.advanced",
                        "batch.completed");
        assertThat(print.differences()).allSatisfy((table, rows) -> assertThat(rows).isZero());
    }

    @Test
    void goesOnWhereAServerDiedWithinAChunk() {
        var batch = print.orders(Print.generated(), TWO_AND_A_BIT);
        assertThatThrownBy(new OtherServer(context).dyingInChunk(2)::works)
                .isInstanceOf(OtherServer.Killed.class);
        assertThat(print.find(batch).progress().made()).isEqualTo(MakingBatches.CHUNK);
        assertThat(print.vouchers(batch)).isEqualTo(MakingBatches.CHUNK);
        assertThat(print.codes()).isEqualTo(MakingBatches.CHUNK);

        print.the(MakingBatches.class).run();

        assertThat(print.find(batch).progress().state()).isEqualTo(State.DONE);
        assertThat(print.vouchers(batch)).isEqualTo(TWO_AND_A_BIT);
        assertThat(print.codes()).isEqualTo(TWO_AND_A_BIT);
        assertThat(print.chunks()).containsExactly("1", "2", "3");
    }

    @Test
    void aBatchThatTheDatabaseNeverTakesHoldsUpNoOther() {
        var bad = print.orders(Print.generated(), 5);
        var good = print.orders(Print.generated(), 5);
        var lasting = new DataIntegrityViolationException("value too long");

        new OtherServer(context).meeting(lasting, bad).works();

        assertThat(print.find(bad).progress().state()).isEqualTo(State.FAILED);
        assertThat(print.find(bad).progress().failure()).isEqualTo("fault");
        assertThat(print.vouchers(bad)).isZero();
        assertThat(print.find(good).progress().state()).isEqualTo(State.DONE);
    }

    @Test
    void aBatchWaitsForADatabaseThatIsAway() {
        var batch = print.orders(Print.generated(), 5);
        var away = new DataAccessResourceFailureException("connection refused");
        assertThatThrownBy(new OtherServer(context).meeting(away, batch)::works).isSameAs(away);

        print.the(MakingBatches.class).run();

        assertThat(print.find(batch).progress().state()).isEqualTo(State.DONE);
        assertThat(print.vouchers(batch)).isEqualTo(5);
    }

    @Test
    void twoServersShareABatchAndDoubleNothing() {
        var batch = print.orders(Print.generated(), TWO_AND_A_BIT);

        Crowd.together(2, number -> new OtherServer(context).works());

        assertThat(print.find(batch).progress().state()).isEqualTo(State.DONE);
        assertThat(print.vouchers(batch)).isEqualTo(TWO_AND_A_BIT);
        assertThat(print.chunks()).containsExactly("1", "2", "3");
    }

    @Test
    void stopsBetweenTwoChunksWhenCancelled() {
        var batch = print.orders(Print.generated(), TWO_AND_A_BIT);
        assertThatThrownBy(new OtherServer(context).dyingInChunk(2)::works)
                .isInstanceOf(OtherServer.Killed.class);

        print.cancels(batch);
        print.the(MakingBatches.class).run();

        assertThat(print.find(batch).progress().state()).isEqualTo(State.CANCELLED);
        assertThat(print.vouchers(batch)).isEqualTo(MakingBatches.CHUNK);
        assertThat(print.journal()).endsWith("batch.advanced", "batch.cancelled");
    }

    @Test
    void takesItsCodesFromThePoolInOrder() {
        var pool = print.pool(30);
        var batch = print.orders(print.pooled(pool), 25);

        print.the(MakingBatches.class).run();

        assertThat(print.left(pool)).isEqualTo(5);
        assertThat(print.lines(batch)).extracting(BatchLine::code).startsWith("POS-1", "POS-2");
        // Six are a fifth of thirty, and ten the last warning.
        assertThat(print.journal()).filteredOn("pool.low"::equals).hasSize(2);
        assertThat(print.differences()).allSatisfy((table, rows) -> assertThat(rows).isZero());
    }

    @Test
    void failsWithTheReasonWhenSomebodyElseEmptiesThePool() {
        var pool = print.pool(30);
        var first = print.orders(print.pooled(pool), 20);
        var second = print.orders(print.pooled(pool), 20);

        print.the(MakingBatches.class).run();

        assertThat(print.find(first).progress().state()).isEqualTo(State.DONE);
        assertThat(print.find(second).progress().state()).isEqualTo(State.FAILED);
        assertThat(print.find(second).progress().failure()).isEqualTo("pool_empty");
        assertThat(print.find(second).progress().made()).isEqualTo(10);
        assertThat(print.vouchers(second)).isEqualTo(10);
    }

    @Test
    void allOfABatchHaveOneIssueHoweverLateTheyAreMade() {
        var batch = print.orders(Print.generated(), 3);
        print.clock().advance(Duration.ofDays(3));

        print.the(MakingBatches.class).run();

        assertThat(print.lines(batch))
                .extracting(BatchLine::span)
                .containsOnly(print.find(batch).span());
    }
}
