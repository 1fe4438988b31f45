package dev.stampbook.wallet.google;

import dev.stampbook.platform.MerchantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What Google has of the classes of programs, by its fingerprint.
@Repository
class GoogleClasses {

    private final JdbcClient jdbc;

    GoogleClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> told(MerchantId merchant, UUID program) {
        return jdbc.sql(
                        """
                        select told
                        from google_class
                        where merchant_id = :merchant
                        and program_id = :program
                        """)
                .param("merchant", merchant.value())
                .param("program", program)
                .query(String.class)
                .optional();
    }

    void remember(MerchantId merchant, UUID program, String told) {
        jdbc.sql(
                        """
                        insert into google_class (merchant_id, program_id, told)
                        values (:merchant, :program, :told)
                        on conflict (merchant_id, program_id) do update set told = excluded.told
                        """)
                .param("merchant", merchant.value())
                .param("program", program)
                .param("told", told)
                .update();
    }
}
