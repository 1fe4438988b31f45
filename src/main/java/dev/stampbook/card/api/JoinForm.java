package dev.stampbook.card.api;

import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.JoinQuestions.Need;
import dev.stampbook.customer.Consent.Purpose;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the join page asks; what is left out is not asked.
record JoinForm(
        @Nullable Need name,
        @Nullable Need email,
        @Nullable Need birthday,
        @Nullable Map<String, Need> fields,
        @Nullable List<Purpose> consents) {

    static JoinForm of(JoinQuestions questions) {
        return new JoinForm(
                questions.name(),
                questions.email(),
                questions.birthday(),
                questions.fields(),
                questions.consents());
    }

    JoinQuestions questions() {
        return new JoinQuestions(
                name == null ? Need.OFF : name,
                email == null ? Need.OFF : email,
                birthday == null ? Need.OFF : birthday,
                fields == null ? Map.of() : fields,
                consents == null ? List.of() : consents);
    }
}
