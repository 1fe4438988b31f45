package dev.stampbook.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.mail.Mailer.Answer;
import dev.stampbook.platform.mail.Posting.ToPost;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// How often a letter is tried, and what becomes of it.
@ModuleTest
class SendingLettersTest {

    private static final byte[] ANNA = {1};
    private static final byte[] NOA = {2};

    @Autowired Letters letters;
    @Autowired Posting posting;
    @Autowired Transactions transactions;
    @Autowired Fixtures fixtures;
    @Autowired TestClock clock;
    @Autowired Ids ids;

    private final List<UUID> tried = new ArrayList<>();
    private Answer answer = Answer.TAKEN;
    private SendingLetters sending;
    private MerchantId merchant;

    @BeforeEach
    void nothingIsLeftOfOthers() {
        sending = new SendingLetters(letters, posting, this::take, transactions, clock);
        sending.run();
        tried.clear();
        merchant = fixtures.merchant().id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the server says | tries
                    TAKEN             |   1
                    NEVER             |   1
                    LATER             |   6
                    GONE              |   6
                    """)
    void isTriedUntilThereIsAnAnswerOrNoPointInIt(Answer told, int tries) {
        answer = told;
        var letter = post(ANNA);

        for (var pause : SendingLetters.PAUSES) {
            sending.run();
            clock.advance(pause);
        }
        sending.run();
        clock.advance(Duration.ofHours(12));
        sending.run();

        assertThat(tried).hasSize(tries).containsOnly(letter);
    }

    @Test
    void waitsBetweenTwoTries() {
        answer = Answer.LATER;
        post(ANNA);

        sending.run();
        clock.advance(Duration.ofMinutes(1).minusMillis(1));
        sending.run();

        assertThat(tried).hasSize(1);
    }

    @Test
    void asksAServerThatIsGoneForOneLetterOnly() {
        answer = Answer.GONE;
        post(ANNA);
        post(NOA);

        sending.run();

        assertThat(tried).hasSize(1);
    }

    @Test
    void aLetterOfALongRunIsNobodyElsesToSend() {
        var first = post(ANNA);
        var second = post(NOA);
        var other = new SendingLetters(letters, posting, this::take, transactions, clock);
        var slow =
                new SendingLetters(
                        letters,
                        posting,
                        (letter, mail) -> {
                            if (tried.isEmpty()) {
                                clock.advance(Duration.ofMinutes(2));
                            } else {
                                other.run();
                            }
                            return take(letter, mail);
                        },
                        transactions,
                        clock);

        slow.run();

        assertThat(tried).containsOnlyOnce(first, second);
    }

    @Test
    void sendsNothingThatIsTooLate() {
        post(ANNA);
        clock.advance(Duration.ofDays(1));

        sending.run();

        assertThat(tried).isEmpty();
        assertThat(letters.merchants(clock.instant(), 1_000)).doesNotContain(merchant);
    }

    @Test
    void forgetsWhatWaitsForAnAddress() {
        post(ANNA);
        var other = post(NOA);

        transactions.of(
                merchant,
                changes -> {
                    posting.forget(merchant, ANNA);
                    return merchant;
                });
        sending.run();

        assertThat(tried).containsExactly(other);
    }

    @Test
    void aLetterThatWasRolledBackWasNeverWritten() {
        transactions.rehearse(merchant, changes -> post(changes.merchant(), ANNA, changes));

        sending.run();

        assertThat(tried).isEmpty();
    }

    private UUID post(byte[] address) {
        return transactions.of(merchant, changes -> post(merchant, address, changes));
    }

    private UUID post(MerchantId to, byte[] address, Changes changes) {
        var id = ids.next();
        var mail = new Mail("Luna Café", "anna@example.org", "en", "Your card", to + "", "<p>");
        var now = clock.instant();
        posting.post(changes, new ToPost(id, mail, address, now, now.plus(Duration.ofDays(1))));
        return id;
    }

    private Answer take(UUID letter, Mail mail) {
        tried.add(letter);
        return answer;
    }
}
