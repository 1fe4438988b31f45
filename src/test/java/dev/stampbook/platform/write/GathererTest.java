package dev.stampbook.platform.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.testing.Crowd;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GathererTest {

    private static final int MOST = 4;

    private final Gatherer<String, Integer> gatherer = new Gatherer<>(MOST, 1);
    private final List<List<Integer>> lists = new CopyOnWriteArrayList<>();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final Crowd crowd = new Crowd();

    @AfterEach
    void goHome() {
        held.countDown();
        crowd.close();
    }

    @Test
    void runsInTheCallersThreadWhenNobodyElseIsThere() {
        var threads = new CopyOnWriteArrayList<Thread>();

        gatherer.submit("lane", 1, work -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void gathersWhatWaitsIntoOneList() {
        holdTheLane();
        var waiting = send(1, 2, 3);

        held.countDown();
        waiting.forEach(CompletableFuture::join);

        assertThat(lists).hasSize(2);
        assertThat(lists.get(1)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void gathersNoMoreThanItsLimitAtOnce() {
        holdTheLane();
        var waiting = send(1, 2, 3, 4, 5, 6);

        held.countDown();
        waiting.forEach(CompletableFuture::join);

        assertThat(lists.stream().map(List::size)).containsExactly(1, MOST, 2);
    }

    @Test
    void letsOtherLanesPass() {
        holdTheLane();

        gatherer.submit("another lane", 7, lists::add);

        assertThat(lists).contains(List.of(7));
    }

    @Test
    void strandsNobodyWhenTheLeaderFails() {
        holdTheLane();
        var waiting = IntStream.of(1, 2, 3).mapToObj(i -> start(i, work -> fail())).toList();
        waitFor(3);

        held.countDown();

        var failed = waiting.stream().filter(GathererTest::failed).count();
        assertThat(failed).isEqualTo(1);
        gatherer.submit("lane", 4, lists::add);
        assertThat(lists).contains(List.of(4));
    }

    @Test
    void tellsTheLeaderItsFault() {
        assertThatThrownBy(() -> gatherer.submit("lane", 1, work -> fail()))
                .hasMessage("on purpose");
    }

    @Test
    void forgetsEmptyLanes() {
        holdTheLane();
        var waiting = send(1, 2);
        held.countDown();
        waiting.forEach(CompletableFuture::join);
        crowd.close();

        assertThat(gatherer.waiting()).isEmpty();
    }

    private void holdTheLane() {
        var holder =
                start(
                        0,
                        work -> {
                            lists.add(work);
                            busy.countDown();
                            Crowd.await(held);
                        });
        Crowd.await(busy);
        assertThat(holder).isNotDone();
    }

    private List<CompletableFuture<Boolean>> send(int... pieces) {
        var sent = IntStream.of(pieces).mapToObj(piece -> start(piece, lists::add)).toList();
        waitFor(pieces.length);
        return sent;
    }

    private CompletableFuture<Boolean> start(int piece, Consumer<List<Integer>> run) {
        return crowd.start(
                () -> {
                    gatherer.submit("lane", piece, run);
                    return true;
                });
    }

    private void waitFor(int pieces) {
        while (gatherer.waiting().getOrDefault("lane", 0) < pieces) {
            Thread.onSpinWait();
        }
    }

    private static boolean failed(CompletableFuture<Boolean> done) {
        return done.handle((nothing, fault) -> fault != null).join();
    }

    private static void fail() {
        throw new IllegalStateException("on purpose");
    }
}
