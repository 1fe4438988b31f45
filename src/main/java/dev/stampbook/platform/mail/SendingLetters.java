package dev.stampbook.platform.mail;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.mail.Letters.Letter;
import dev.stampbook.platform.mail.Mailer.Answer;
import dev.stampbook.platform.task.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends the letters that are due, the merchants in turns, one letter each.
///
/// A letter is put off before it is tried, in a transaction of its own: so nobody else sends it
/// meanwhile, and a server that dies while sending leaves it to the next try.
@Component
class SendingLetters implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(SendingLetters.class);

    /// Somebody stands at a counter and waits for the mail.
    private static final Duration LOOK = Duration.ofSeconds(2);

    private static final int MERCHANTS_AT_ONCE = 100;

    /// How long a letter waits after its first try, its second, and so on; then it is given up.
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6));

    private final Letters letters;
    private final Posting posting;
    private final Mailer mailer;
    private final Transactions transactions;
    private final Clock clock;

    SendingLetters(
            Letters letters,
            Posting posting,
            Mailer mailer,
            Transactions transactions,
            Clock clock) {
        this.letters = letters;
        this.posting = posting;
        this.mailer = mailer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    /// Tries all that is due now, each letter once; stops when nobody takes any, or when another
    /// server has what is left.
    @Override
    public void run() {
        var began = clock.instant();
        var more = true;
        while (more) {
            more = false;
            for (var merchant : letters.merchants(began, MERCHANTS_AT_ONCE)) {
                var taken = take(merchant, began);
                if (taken.isPresent() && send(merchant, taken.get()) == Answer.GONE) {
                    return;
                }
                more |= taken.isPresent();
            }
        }
    }

    /// The next letter that was due when the run began, put off from now: a run may take longer
    /// than a pause, and a letter that is being sent is due to nobody.
    private Optional<Letter> take(MerchantId merchant, Instant began) {
        return transactions.of(
                merchant,
                changes -> {
                    var taken = letters.take(merchant, began).map(Letter::tried);
                    taken.ifPresent(
                            letter ->
                                    letters.postpone(
                                            changes, letter, clock.instant().plus(pause(letter))));
                    return taken;
                });
    }

    private static Duration pause(Letter tried) {
        return PAUSES.get(Math.min(tried.tries(), PAUSES.size()) - 1);
    }

    private Answer send(MerchantId merchant, Letter letter) {
        if (!clock.instant().isBefore(letter.expiresAt())) {
            forget(merchant, letter);
            return Answer.NEVER;
        }
        var answer = mailer.send(letter.id(), posting.open(merchant, letter.sealed()));
        if (over(answer, letter)) {
            forget(merchant, letter);
        }
        return answer;
    }

    private static boolean over(Answer answer, Letter letter) {
        return switch (answer) {
            case TAKEN -> true;
            case NEVER -> {
                LOG.warn("a mail server refused a letter, which is given up");
                yield true;
            }
            case LATER, GONE -> {
                if (letter.tries() > PAUSES.size()) {
                    LOG.warn("a letter is given up after {} tries", letter.tries());
                    yield true;
                }
                yield false;
            }
        };
    }

    private void forget(MerchantId merchant, Letter letter) {
        transactions.of(
                merchant,
                changes -> {
                    letters.forget(merchant, letter.id());
                    return letter;
                });
    }
}
