package dev.stampbook.platform.database;

import dev.stampbook.platform.start.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Refuses to start when the application's login could look past row-level security.
@Repository
class RoleChecks implements InitializingBean {

    private static final int OLDEST_SERVER = 150_000;

    private final JdbcClient jdbc;

    RoleChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Powers(
            String login, boolean superuser, boolean bypass, boolean owner, int server) {}

    @Override
    public void afterPropertiesSet() {
        var powers = powers();
        require(powers.server() >= OLDEST_SERVER, "The database must be PostgreSQL 15 or newer.");
        require(!powers.superuser(), login(powers) + " is a superuser; use one that is not.");
        require(!powers.bypass(), login(powers) + " has BYPASSRLS; take it away.");
        require(!powers.owner(), login(powers) + " owns tables; only the owner's login may.");
    }

    private static String login(Powers powers) {
        return "The database login " + powers.login() + " (STAMPBOOK_DATABASE_USER)";
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new StartRefused(sentence);
        }
    }

    /// A member of the owning role counts as the owner: it could become it.
    private Powers powers() {
        return jdbc.sql(
                        """
                        select rolname as login, rolsuper as superuser, rolbypassrls as bypass,
                          exists (
                            select 1
                            from pg_class
                            join pg_namespace on pg_namespace.oid = pg_class.relnamespace
                            where relkind in ('r', 'p', 'v', 'm')
                              and nspname not in ('pg_catalog', 'information_schema')
                              and pg_has_role(current_user, relowner, 'member')
                          ) as owner,
                          current_setting('server_version_num')::int as server
                        from pg_roles
                        where rolname = current_user
                        """)
                .query(Powers.class)
                .single();
    }
}
