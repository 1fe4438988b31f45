package dev.stampbook.platform.page;

import dev.stampbook.platform.InvalidInput;
import java.util.List;
import java.util.Optional;

/// What is wrong with a form, in the words of its page. Fields are named like the JSON pointers of
/// the bodies that they become, so that whatever finds a mistake finds its field.
public record Mistakes(String title, List<Mistake> all) {

    public Mistakes {
        all = List.copyOf(all);
    }

    /// One mistake, at the field of that name.
    public record Mistake(String field, String said) {}

    /// Nothing is wrong.
    public static Mistakes none() {
        return new Mistakes("", List.of());
    }

    /// What a check found.
    public static Mistakes of(Phrases words, InvalidInput invalid) {
        var all =
                invalid.problems().stream()
                        .map(
                                problem ->
                                        new Mistake(
                                                problem.pointer(),
                                                words.say(problem.key(), problem.values())))
                        .toList();
        return new Mistakes(words.say("form.mistakes", "count", all.size()), all);
    }

    /// What is wrong with one field; a mistake deep inside of it is one of its own.
    public Optional<String> at(String field) {
        return all.stream()
                .filter(mistake -> covers(field, mistake.field()))
                .map(Mistake::said)
                .findFirst();
    }

    private static boolean covers(String field, String mistaken) {
        return mistaken.equals(field) || mistaken.startsWith(field + "/");
    }
}
