package dev.stampbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.json.TestJson;
import dev.stampbook.platform.words.Words;
import dev.stampbook.testing.LogBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class ProblemsOfFaultsTest {

    private final Problems problems = new Problems(new Words(true), TestJson.json());

    /// What a caller meets while PostgreSQL starts again, fails over, or waits for a lock.
    static Stream<Throwable> pauses() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("terminating connection"),
                new TransactionSystemException("JDBC rollback failed"),
                new QueryTimeoutException("statement timeout"),
                new PessimisticLockingFailureException("lock timeout"));
    }

    @ParameterizedTest
    @MethodSource("pauses")
    void asksToComeBackWhileTheDatabaseIsAway(Throwable fault) {
        var told = problems.told(fault, List.of("en"));

        assertThat(told.answer().status()).isEqualTo(503);
        assertThat(told.headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void writesNoFaultDownForSomebodyWhoHasLeft() {
        try (var log = LogBook.open()) {
            problems.told(new ClientAbortException(new IOException("Broken pipe")), List.of("en"));
            assertThat(log.linesWith(List.of("fault"))).isEmpty();

            problems.told(new IllegalStateException("something else"), List.of("en"));
            assertThat(log.linesWith(List.of("fault"))).isNotEmpty();
        }
    }

    @Test
    void keepsAFaultOfOurOwnToItself() {
        var told = problems.told(new IllegalStateException("select secret"), List.of("en"));

        assertThat(told.answer().status()).isEqualTo(500);
        assertThat(new String(told.answer().body(), StandardCharsets.UTF_8))
                .doesNotContain("secret");
    }
}
