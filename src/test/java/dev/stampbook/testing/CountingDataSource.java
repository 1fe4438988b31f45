package dev.stampbook.testing;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A pool that tells [RoundTrips] what goes through it.
final class CountingDataSource extends DelegatingDataSource implements Closeable {

    CountingDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Outage.connect();
        return proxy(Connection.class, new Door(super.getConnection(), ""));
    }

    @Override
    public void close() throws IOException {
        if (getTargetDataSource() instanceof Closeable pool) {
            pool.close();
        }
    }

    private static <T> T proxy(Class<T> type, Door door) {
        return type.cast(
                Proxy.newProxyInstance(
                        CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, door));
    }

    private record Door(Object target, String prepared) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            var first = arguments != null && arguments[0] instanceof String text ? text : "";
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                RoundTrips.sent(first.isEmpty() ? prepared : first);
            }
            return wrapped(called(method, arguments), first);
        }

        private @Nullable Object called(Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        private static @Nullable Object wrapped(@Nullable Object result, String text) {
            return switch (result) {
                case CallableStatement call -> proxy(CallableStatement.class, new Door(call, text));
                case PreparedStatement prepared ->
                        proxy(PreparedStatement.class, new Door(prepared, text));
                case Statement statement -> proxy(Statement.class, new Door(statement, text));
                case null, default -> result;
            };
        }
    }
}
