package dev.stampbook.scan;

import dev.stampbook.customer.Customer;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.words.Words;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells what came of scans, in words that staff can say.
@Component
class Telling {

    private final Words words;

    Telling(Words words) {
        this.words = words;
    }

    /// For the counters of a merchant; `owners` are the customers of the vouchers shown.
    Teller at(Merchant merchant, Map<UUID, Customer> owners) {
        return new Teller(new ScanWords(words, merchant), owners);
    }
}
