package dev.stampbook.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The two logins of the embedded database: one owns the schema, the other works in it and owns
/// nothing.
///
/// An external database brings its own; `RoleChecks` holds both kinds to the same promise.
record DatabaseRoles(EmbeddedPostgresFolder folder) {

    static final String OWNER = "stampbook_owner";
    static final String APP = "stampbook_app";

    /// Makes what is missing and sets the passwords to those in the folder.
    void ensure(Connection superuser, String database) throws SQLException {
        try (var statement = superuser.createStatement()) {
            ensureRole(statement, OWNER);
            ensureRole(statement, APP);
            if (missing(statement, "pg_database where datname", database)) {
                statement.execute("create database " + database + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to " + APP);
        }
    }

    private void ensureRole(Statement statement, String role) throws SQLException {
        if (missing(statement, "pg_roles where rolname", role)) {
            statement.execute("create role " + role);
        }
        statement.execute(
                "alter role "
                        + role
                        + " login nosuperuser nobypassrls noinherit nocreatedb nocreaterole"
                        + " noreplication password '"
                        + folder.password(role)
                        + "'");
    }

    private static boolean missing(Statement statement, String where, String name)
            throws SQLException {
        try (var found = statement.executeQuery("select 1 from " + where + " = '" + name + "'")) {
            return !found.next();
        }
    }
}
