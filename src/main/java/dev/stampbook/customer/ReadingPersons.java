package dev.stampbook.customer;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Reads what persons say about themselves the way their merchant's country writes it.
@Component
public class ReadingPersons {

    private final Merchants merchants;
    private final Transactions transactions;
    private final Clock clock;

    ReadingPersons(Merchants merchants, Transactions transactions, Clock clock) {
        this.merchants = merchants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The person meant, or `InvalidInput` with one problem per field. Opens a transaction of its
    /// own.
    public Person read(MerchantId id, PersonForm form) {
        var merchant = transactions.reading(id, () -> merchants.get(id));
        return form.read(merchant.country(), merchant.dayAt(null, clock.instant()));
    }
}
