// breaks
package dev.stampbook.card;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SqlStamping {

    private final JdbcClient jdbc;

    SqlStamping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }
}
