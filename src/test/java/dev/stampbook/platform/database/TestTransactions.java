package dev.stampbook.platform.database;

import dev.stampbook.platform.json.TestJson;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

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
                provider(listeners));
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
