package dev.stampbook.customer;

import dev.stampbook.customer.field.OwnFields;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads what persons say about themselves the way their merchant's country writes it.
@Component
public class ReadingPersons {

    private final Merchants merchants;
    private final OwnFields fields;
    private final Transactions transactions;
    private final Clock clock;

    ReadingPersons(Merchants merchants, OwnFields fields, Transactions transactions, Clock clock) {
        this.merchants = merchants;
        this.fields = fields;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The person meant, or `InvalidInput` with one problem per field. Opens a transaction of its
    /// own.
    public Person read(MerchantId id, PersonForm form) {
        return transactions.reading(
                id,
                () -> {
                    var merchant = merchants.get(id);
                    var today = merchant.dayAt(null, clock.instant());
                    return form.read(merchant.country(), today, known(id, form));
                });
    }

    private Set<String> known(MerchantId merchant, PersonForm form) {
        return form.fields() == null ? Set.of() : fields.names(merchant);
    }
}
