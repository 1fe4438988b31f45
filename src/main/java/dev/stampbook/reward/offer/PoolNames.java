package dev.stampbook.reward.offer;

import dev.stampbook.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the code pools of a merchant are called.
@Repository
class PoolNames {

    private final JdbcClient jdbc;

    PoolNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The names of pools, by id.
    Map<UUID, String> of(MerchantId merchant, Collection<UUID> pools) {
        return jdbc
                .sql(
                        """
                        select id, name
                        from code_pool
                        where merchant_id = :merchant
                        and id = any(:pools)
                        """)
                .param("merchant", merchant.value())
                .param("pools", pools.toArray(UUID[]::new))
                .query(PoolNames::named)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The pools of these names, of which one may belong to several.
    Map<UUID, String> called(MerchantId merchant, Collection<String> names) {
        return jdbc
                .sql(
                        """
                        select id, name
                        from code_pool
                        where merchant_id = :merchant
                        and name = any(:names)
                        """)
                .param("merchant", merchant.value())
                .param("names", names.toArray(String[]::new))
                .query(PoolNames::named)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<UUID, String> named(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getObject("id", UUID.class), row.getString("name"));
    }
}
