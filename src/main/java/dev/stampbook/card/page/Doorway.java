package dev.stampbook.card.page;

import dev.stampbook.merchant.Directory;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Where people without a sign-in come in: finds the merchant of a token or slug, and the language.
@Component
class Doorway {

    private final Directory directory;
    private final Merchants merchants;
    private final Transactions transactions;
    private final Words words;
    private final Clock clock;

    Doorway(
            Directory directory,
            Merchants merchants,
            Transactions transactions,
            Words words,
            Clock clock) {
        this.directory = directory;
        this.merchants = merchants;
        this.transactions = transactions;
        this.words = words;
        this.clock = clock;
    }

    /// The merchant that a text from the address leads to; nobody's text is simply not found.
    MerchantId merchantOf(String text) {
        return directory.merchantOf(text).orElseThrow(() -> new NotFound("card"));
    }

    /// Reads what a page needs, in one look at one moment.
    <T> T look(MerchantId merchant, String locale, Function<Visit, T> reader) {
        var phrases = new Phrases(words, words.choose(List.of(locale)));
        return transactions.reading(
                merchant,
                () -> reader.apply(new Visit(merchants.get(merchant), phrases, clock.instant())));
    }
}
