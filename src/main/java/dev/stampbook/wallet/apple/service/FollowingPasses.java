package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.platform.task.Turns;
import dev.stampbook.wallet.behind.TouchedCards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Goes along the journals of the merchants whose cards are on phones, and looks at the passes of
/// the cards that were touched. It tells nobody anything: a burst of lines is one look.
@Component
class FollowingPasses implements Chore {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MERCHANTS_AT_ONCE = 100;

    /// After these every card of a merchant may look different.
    private static final List<String> OF_ALL =
            List.of(
                    "certificate.changed",
                    "settings.changed",
                    "merchant.changed",
                    "logo.changed",
                    "location.added",
                    "location.changed");

    private final PassesOnPhones passes;
    private final PhoneReading reading;
    private final LookingAtPasses looking;
    private final TouchedCards touched;
    private final Transactions transactions;
    private final Clock clock;

    FollowingPasses(
            PassesOnPhones passes,
            PhoneReading reading,
            LookingAtPasses looking,
            TouchedCards touched,
            Transactions transactions,
            Clock clock) {
        this.passes = passes;
        this.reading = reading;
        this.looking = looking;
        this.touched = touched;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "apple-passes";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    @Override
    public void run() {
        Turns.take(() -> reading.behind(clock.instant(), MERCHANTS_AT_ONCE), this::follow);
    }

    /// Reads up to a thousand lines, looks at up to fifty passes, and answers whether it did
    /// anything; it does nothing while another process does.
    private boolean follow(MerchantId merchant) {
        return transactions.of(
                merchant,
                changes ->
                        reading.lock(merchant)
                                .map(
                                        seen -> {
                                            var now = clock.instant();
                                            var read = read(merchant, seen, now);
                                            return looking.look(changes, now) || read;
                                        })
                                .orElse(false));
    }

    private boolean read(MerchantId merchant, long seen, Instant now) {
        var news = touched.after(merchant, seen, OF_ALL);
        if (news.lines() == 0) {
            return false;
        }
        if (news.all()) {
            passes.markAll(merchant, now);
            // Another certificate may be one that Apple knows.
            reading.shut(merchant, null);
        }
        if (!news.programs().isEmpty()) {
            passes.markPrograms(merchant, news.programs(), now);
        }
        if (news.some()) {
            passes.mark(merchant, news.cards(), news.customers(), now);
        }
        reading.moveOn(merchant, news.last());
        return true;
    }
}
