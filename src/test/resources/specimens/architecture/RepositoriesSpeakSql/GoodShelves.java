package dev.stampbook.card;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GoodShelves {

    private final JdbcClient jdbc;

    GoodShelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static class Nested {

        JdbcClient jdbc(GoodShelves shelves) {
            return shelves.jdbc;
        }
    }
}
