// breaks
package dev.stampbook.platform.journal;

import java.sql.Connection;

class RawCounting {

    void count(Connection connection) throws Exception {
        connection.createStatement();
    }
}
