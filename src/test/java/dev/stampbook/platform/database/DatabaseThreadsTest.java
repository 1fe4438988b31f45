package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseThreadsTest {

    private static final int CROWD = 200;

    private final DatabaseThreads threads = new DatabaseThreads();

    @AfterEach
    void ends() {
        threads.close();
    }

    @Test
    void aRequestWaitsWhileAPlainThreadWorks() throws Exception {
        assertThat(asked(() -> Thread.currentThread().isVirtual())).isFalse();
    }

    @Test
    void aPlainThreadWorksItself() {
        assertThat(threads.run(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void workWithinWorkStaysWhereItIs() throws Exception {
        var met = asked(() -> List.of(threads.run(Thread::currentThread), Thread.currentThread()));

        assertThat(met.getFirst()).isSameAs(met.getLast());
    }

    @Test
    void aFaultIsTheOneThatWasThrown() {
        var fault = new IllegalArgumentException("no");
        var error = new StackOverflowError();

        assertThatThrownBy(() -> asked(() -> refuse(fault))).cause().isSameAs(fault);
        assertThatThrownBy(() -> asked(() -> exhaust(error))).cause().isSameAs(error);
    }

    @Test
    void whoFindsNoThreadFreeWorksItself() {
        var all = new CountDownLatch(CROWD);
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, CROWD)
                            .mapToObj(
                                    place ->
                                            CompletableFuture.supplyAsync(
                                                    () -> threads.run(() -> meets(all)), requests))
                            .toList();

            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsOnly(true)
                    .hasSize(CROWD);
        }
    }

    @Test
    void afterTheEndTheAskerWorks() throws Exception {
        threads.close();

        assertThat(asked(() -> Thread.currentThread().isVirtual())).isTrue();
    }

    /// What a request is told that has this done.
    private <T> T asked(Supplier<T> work) throws Exception {
        var request = new FutureTask<>(() -> threads.run(work));
        Thread.ofVirtual().start(request);
        return request.get();
    }

    private static String refuse(RuntimeException fault) {
        throw fault;
    }

    private static String exhaust(Error error) {
        throw error;
    }

    /// Waits until all are at work at the same time.
    private static boolean meets(CountDownLatch all) {
        all.countDown();
        try {
            all.await();
            return true;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
