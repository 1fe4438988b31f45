package dev.stampbook.platform.database;

import dev.stampbook.platform.json.TestJson;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Transactions over any data source, without a Spring context.
public final class TestTransactions {

    private TestTransactions() {}

    /// Transactions that tell these listeners of their commits.
    public static Transactions of(JdbcTemplate jdbc, CommitListener... listeners) {
        var source = Objects.requireNonNull(jdbc.getDataSource());
        return new Transactions(
                new JdbcTransactionManager(source),
                jdbc,
                new ChangeWriting(jdbc, TestJson.json()),
                new DatabaseThreads(),
                provider(listeners));
    }

    /// Transactions over a line that breaks whenever a commit was done: nobody hears of any.
    public static Transactions deaf(JdbcTemplate jdbc) {
        var manager =
                new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())) {
                    @Override
                    protected void doCommit(DefaultTransactionStatus status) {
                        super.doCommit(status);
                        throw new DataAccessResourceFailureException("the line broke");
                    }
                };
        return new Transactions(
                manager,
                jdbc,
                new ChangeWriting(jdbc, TestJson.json()),
                new DatabaseThreads(),
                provider());
    }

    private static ObjectProvider<CommitListener> provider(CommitListener... listeners) {
        return new ObjectProvider<>() {
            @Override
            public Stream<CommitListener> stream() {
                return Stream.of(listeners);
            }
        };
    }
}
