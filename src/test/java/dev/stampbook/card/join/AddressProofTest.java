package dev.stampbook.card.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.join.AddressProof.Answer;
import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Email;
import dev.stampbook.customer.Person;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a link does that was asked for on a card, to add an address to it.
@RuleOf(Chapter.PEOPLE)
class AddressProofTest {

    private static final Email ANNA = email("anna@example.org");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # opened        | the card has | somebody else has the address | answer
                    where asked for | no address   | no                            | ADDED
                    where asked for | this address | no                            | ADDED
                    where asked for | no address   | yes                           | TAKEN
                    where asked for | another one  | no                            | OVER
                    where asked for | been erased  | no                            | OVER
                    elsewhere       | no address   | no                            | ELSEWHERE
                    elsewhere       | no address   | yes                           | ELSEWHERE
                    elsewhere       | this address | no                            | ELSEWHERE
                    elsewhere       | been erased  | no                            | OVER
                    """)
    void whoHoldsTheCardAndReadsTheMail(String opened, String has, String taken, Answer answer) {
        var here = opened.equals("where asked for");

        var proof = new AddressProof(here, holder(has), ANNA, taken.equals("yes"));

        assertThat(proof.answer()).isEqualTo(answer);
    }

    private static Customer holder(String has) {
        return switch (has) {
            case "this address" -> customer(email("ANNA@example.org"), null);
            case "another one" -> customer(email("noa@example.org"), null);
            case "been erased" -> customer(null, Instant.EPOCH);
            default -> customer(null, null);
        };
    }

    private static Customer customer(@Nullable Email email, @Nullable Instant goneAt) {
        var person = new Person(null, email, null, null, "en", null);
        return new Customer(UUID.randomUUID(), person, Instant.EPOCH, goneAt, 1);
    }

    private static Email email(String text) {
        return Email.parse(text).orElseThrow();
    }
}
