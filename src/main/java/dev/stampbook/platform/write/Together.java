package dev.stampbook.platform.write;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Asks together what is asked in one lane while the questions before are being answered.
///
/// The looking begins after everybody whom it serves has asked: what was changed before somebody
/// asked, she sees changed. An idle lane asks at once, each question alone.
public final class Together<L, Q, A> {

    /// One looking ends while the next one begins.
    private static final int LOOKING = 2;

    private final Gatherer<L, Asked<Q, A>> gatherer;
    private final BiFunction<L, Set<Q>, Map<Q, A>> looking;

    /// At most `most` questions go together; `looking` answers those of them that have an answer.
    public Together(int most, BiFunction<L, Set<Q>, Map<Q, A>> looking) {
        this.gatherer = new Gatherer<>(most, LOOKING);
        this.looking = looking;
    }

    /// The answer, if there is one; a fault of the looking comes to everybody who waited for it.
    public Optional<A> ask(L lane, Q question) {
        var asked = new Asked<Q, A>(question);
        gatherer.submit(lane, asked, together -> look(lane, together));
        return asked.answer();
    }

    private void look(L lane, List<Asked<Q, A>> together) {
        try {
            var questions = new HashSet<Q>();
            together.forEach(asked -> questions.add(asked.question));
            var answers = looking.apply(lane, questions);
            together.forEach(asked -> asked.answered(answers.get(asked.question)));
        } catch (RuntimeException | Error fault) {
            together.forEach(asked -> asked.failed(fault));
        }
    }

    /// A question, and what came of it.
    private static final class Asked<Q, A> {

        private final Q question;
        private @Nullable A answer;
        private @Nullable Throwable fault;

        Asked(Q question) {
            this.question = question;
        }

        void answered(@Nullable A given) {
            answer = given;
        }

        void failed(Throwable thrown) {
            fault = thrown;
        }

        Optional<A> answer() {
            return switch (fault) {
                case null -> Optional.ofNullable(answer);
                case RuntimeException exception -> throw exception;
                default -> throw (Error) Objects.requireNonNull(fault);
            };
        }
    }
}
