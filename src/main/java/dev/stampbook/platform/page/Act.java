package dev.stampbook.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A button that does something, for `ui/act`; with a question it asks first, and the question says
/// what it means. Fields that it needs stand below the question.
public record Act(
        String address, String label, @Nullable Question question, List<Field> fields, Look look) {

    public Act {
        fields = List.copyOf(fields);
    }

    /// What is asked before it is done: the question, and what comes of it.
    public record Question(String title, String meaning) {}

    /// How serious a button looks.
    public enum Look {
        PLAIN,
        MAIN,
        GRAVE
    }

    /// What is done at once.
    public static Act of(String address, String label) {
        return new Act(address, label, null, List.of(), Look.PLAIN);
    }

    /// The same, asking first.
    public Act asking(String title, String meaning) {
        return new Act(address, label, new Question(title, meaning), fields, look);
    }

    /// The same with fields.
    public Act with(Field... more) {
        return new Act(address, label, question, List.of(more), look);
    }

    /// The same with another look.
    public Act looking(Look other) {
        return new Act(address, label, question, fields, other);
    }

    /// The name of its question on the page.
    public String id() {
        return "ask-" + address.replaceAll("[^a-zA-Z0-9]+", "-");
    }

    /// The style names of the button that begins it.
    public String style() {
        return look == Look.MAIN ? "button button--small" : "button button--plain button--small";
    }

    /// The style names of the button that does it.
    public String doing() {
        return look == Look.GRAVE ? "button button--grave" : "button";
    }
}
