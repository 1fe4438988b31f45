package dev.stampbook.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ChoresTest {

    private final Sweeping sweeping = new Sweeping();
    private final Chores chores = chores();

    private Chores chores() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sweeping", sweeping);
        return new Chores(beans.getBeanProvider(Chore.class));
    }

    @AfterEach
    void stop() {
        chores.stop();
    }

    @Test
    void looksAtTheStartAndAgainWhenWoken() throws InterruptedException {
        chores.start();
        assertThat(sweeping.first.await(5, TimeUnit.SECONDS)).isTrue();

        chores.wake(sweeping);

        assertThat(sweeping.second.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void wakesNothingWhileAtRest() {
        chores.wake(sweeping);

        assertThat(sweeping.first.getCount()).isOne();
        assertThat(chores.isRunning()).isFalse();
    }

    @Test
    void goesOnWhenMemoryWasShort() throws InterruptedException {
        sweeping.fault = new OutOfMemoryError("that the test makes");
        chores.start();
        assertThat(sweeping.first.await(5, TimeUnit.SECONDS)).isTrue();

        chores.wake(sweeping);

        assertThat(sweeping.second.await(5, TimeUnit.SECONDS)).isTrue();
    }

    /// Fails the first time, which must not end it.
    private static final class Sweeping implements Chore {

        private final CountDownLatch first = new CountDownLatch(1);
        private final CountDownLatch second = new CountDownLatch(1);
        private @Nullable Error fault;

        @Override
        public String name() {
            return "sweeping";
        }

        @Override
        public Duration look() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {
            if (first.getCount() > 0) {
                first.countDown();
                if (fault != null) {
                    throw fault;
                }
                throw new IllegalStateException("a fault that the test makes");
            }
            second.countDown();
        }
    }
}
