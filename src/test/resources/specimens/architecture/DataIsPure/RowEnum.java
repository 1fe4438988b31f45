// breaks
package dev.stampbook.card;

import java.sql.ResultSet;

enum RowEnum {
    ONE;

    int stamps(ResultSet row) throws Exception {
        return row.getInt("stamps_count");
    }
}
