package dev.stampbook.platform;

import java.util.List;
import java.util.Map;

/// A request that cannot be understood; answered with 422 and one problem per field.
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /// One field that is wrong: a JSON pointer (`/goals/0/stamps`), the key of a message and its
    /// named values.
    public record Problem(String pointer, String key, Map<String, Object> values) {

        public Problem {
            values = Map.copyOf(values);
        }

        /// A problem whose message needs no values.
        public static Problem at(String pointer, String key) {
            return new Problem(pointer, key, Map.of());
        }

        /// The same problem seen from one level further up: `/reward` + `/title`.
        public Problem below(String parent) {
            return new Problem(parent + pointer, key, values);
        }
    }

    /// All the problems of one request, at least one.
    public InvalidInput(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /// One problem of one field.
    public InvalidInput(String pointer, String key) {
        this(List.of(Problem.at(pointer, key)));
    }

    /// What is wrong, field by field.
    public List<Problem> problems() {
        return problems;
    }

    /// Throws when there is any problem.
    public static void unless(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
