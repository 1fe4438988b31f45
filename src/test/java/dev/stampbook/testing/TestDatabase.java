package dev.stampbook.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// One database of the test server, with the three logins that a test may need.
public record TestDatabase(String name, Databases databases) implements AutoCloseable {

    /// The application's login: owns nothing, row-level security binds it.
    public DataSource app() {
        return databases.app(name);
    }

    /// The application's login with a pool of connections, which whoever asks closes.
    public HikariDataSource pool(int connections) {
        var pool = new HikariDataSource();
        pool.setDataSource(app());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    /// The login that migrates.
    public DataSource owner() {
        return databases.owner(name);
    }

    /// The login that sees everything, for looking into the catalogue and over the fences.
    public DataSource superuser() {
        return databases.superuser(name);
    }

    /// One connection of that login, for many short questions; dropping the database ends it.
    public DataSource superuserConnection() {
        try {
            return new SingleConnectionDataSource(superuser().getConnection(), true);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// The JDBC address.
    public String url() {
        return databases.url(name);
    }

    /// The name of the application's login.
    public String appUser() {
        return Databases.APP;
    }

    /// The name of the login that migrates.
    public String ownerUser() {
        return Databases.OWNER;
    }

    /// The password of both.
    public String password() {
        return databases.password();
    }

    /// Drops the database, whoever is still connected.
    @Override
    public void close() {
        databases.drop(name);
    }
}
