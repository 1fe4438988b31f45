package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that changes a program, made from one of its versions: all of it, or its
/// texts in one more language.
public record ProgramEditPage(
        DeskFrame frame,
        String address,
        int version,
        List<Language> languages,
        List<Group> groups,
        Mistakes mistakes) {

    public ProgramEditPage {
        languages = List.copyOf(languages);
        groups = List.copyOf(groups);
    }

    /// A language in which its texts can be written, by its own name.
    public record Language(
            String tag, String direction, String name, String address, boolean current) {

        /// What tells screen readers that the form is in it.
        public @Nullable String mark() {
            return current ? "page" : null;
        }
    }

    /// The language of the form, to be sent with it.
    public String language() {
        return languages.stream()
                .filter(Language::current)
                .findFirst()
                .map(Language::tag)
                .orElse("");
    }

    /// Fields that belong together.
    public record Group(String legend, List<Field> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }
}
