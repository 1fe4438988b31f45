package dev.stampbook.wallet.google;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.wallet.behind.TouchedCards;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Goes along the journals of the merchants with cards at Google and marks the cards that may look
/// different now. It tells nobody anything: a burst of lines is one mark.
@Component
class FollowingCards implements Chore {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MERCHANTS_AT_ONCE = 100;

    /// Another issuer may go for the merchant, who has none of its cards yet.
    private static final List<String> OF_ALL = List.of("google_key.changed", "logo.changed");

    private final CardsAtGoogle cards;
    private final GoogleReading reading;
    private final TouchedCards touched;
    private final Transactions transactions;
    private final Clock clock;

    FollowingCards(
            CardsAtGoogle cards,
            GoogleReading reading,
            TouchedCards touched,
            Transactions transactions,
            Clock clock) {
        this.cards = cards;
        this.reading = reading;
        this.touched = touched;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "google-marks";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    @Override
    public void run() {
        for (var merchants = reading.behind(MERCHANTS_AT_ONCE);
                !merchants.isEmpty() && merchants.stream().mapToInt(this::follow).sum() > 0; ) {
            merchants = reading.behind(MERCHANTS_AT_ONCE);
        }
    }

    /// Reads up to a thousand lines and answers how many; none when another process does.
    private int follow(MerchantId merchant) {
        return transactions.of(
                merchant,
                changes -> reading.lock(merchant).map(seen -> follow(merchant, seen)).orElse(0));
    }

    private int follow(MerchantId merchant, long seen) {
        var news = touched.after(merchant, seen, OF_ALL);
        if (news.lines() == 0) {
            return 0;
        }
        var now = clock.instant();
        if (!news.programs().isEmpty()) {
            cards.markPrograms(merchant, news.programs(), now);
        }
        if (news.all()) {
            cards.markAll(merchant, now);
        }
        if (news.some()) {
            cards.mark(merchant, news.cards(), news.customers(), now);
        }
        reading.moveOn(merchant, news.last());
        return news.lines();
    }
}
