package dev.stampbook.platform.write;

import dev.stampbook.platform.MerchantId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the kept answers say about persons, for whoever must make that stop.
@Component
public class AnswersAbout {

    private final Answers answers;

    AnswersAbout(Answers answers) {
        this.answers = answers;
    }

    /// Empties every kept answer about a customer; a repetition is told so and does nothing.
    public void erase(MerchantId merchant, UUID customer) {
        answers.erase(merchant, customer);
    }

    /// What is about one customer is about another as well.
    public void append(MerchantId merchant, UUID customer, UUID other) {
        answers.append(merchant, customer, other);
    }
}
