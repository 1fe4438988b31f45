package dev.stampbook.customer.erase;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the sealed answers of a merchant say, to requests and to scans.
record SealedAnswers(TestDatabase database, Sealing sealing) {

    List<String> of(String merchant) {
        var id = MerchantId.parse(merchant).orElseThrow();
        var answers = new ArrayList<String>();
        for (var kind : List.of("idempotency_key answer", "scan scan")) {
            var table = kind.split(" ", 2)[0];
            var purpose = kind.split(" ", 2)[1];
            new JdbcTemplate(database.superuser())
                            .queryForList(
                                    "select answer from %s where merchant_id = ?".formatted(table),
                                    byte[].class,
                                    id.value())
                            .stream()
                            .filter(answer -> answer.length > 0)
                            .map(answer -> sealing.open(purpose, id, answer))
                            .map(plain -> new String(plain, StandardCharsets.UTF_8))
                            .forEach(answers::add);
        }
        return answers;
    }
}
