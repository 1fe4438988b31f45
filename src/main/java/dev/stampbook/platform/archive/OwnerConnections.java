package dev.stampbook.platform.archive;

import dev.stampbook.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/// Opens connections of the tables' owner, who alone sees all merchants.
@Component
class OwnerConnections {

    private final DatabaseAddress address;

    OwnerConnections(DatabaseAddress address) {
        this.address = address;
    }

    /// A connection whose statements see one moment and are committed together.
    Connection open() throws SQLException {
        var connection =
                DriverManager.getConnection(
                        address.url(), address.ownerUser(), address.ownerPassword());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }
}
