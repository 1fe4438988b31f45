package dev.stampbook.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a form, ready to be drawn by `ui/field`: what it is called, what stands in it, what
/// helps to fill it in, and what was wrong with what was sent.
public record Field(
        String name,
        String label,
        String value,
        Kind kind,
        Help help,
        List<Option> options,
        boolean required) {

    public Field {
        options = List.copyOf(options);
    }

    /// What kinds of field there are.
    public enum Kind {
        TEXT,
        CODE,
        EMAIL,
        NUMBER,
        DATE,
        AREA,
        CHOICE,
        TICK,
        FILE
    }

    /// What stands below a field: a hint, a mistake, the end of its numbers or of its length.
    public record Help(@Nullable String hint, @Nullable String mistake, @Nullable Long max) {

        static final Help NONE = new Help(null, null, null);
    }

    /// One of the values of a choice, or of the words of a file.
    public record Option(String value, String label) {}

    /// A field that has to be filled in.
    public static Field of(Kind kind, String name, String label, String value) {
        return new Field(name, label, value, kind, Help.NONE, List.of(), kind != Kind.TICK);
    }

    /// A line of text that has to be filled in.
    public static Field text(String name, String label, String value) {
        return of(Kind.TEXT, name, label, value);
    }

    /// A choice of one among some.
    public static Field choice(String name, String label, String value, List<Option> options) {
        return new Field(name, label, value, Kind.CHOICE, Help.NONE, options, true);
    }

    /// A file that has to be chosen, by a button in the words of the page. The page needs the
    /// styles `file` and the script `file-field`.
    public static Field file(String name, String label, Phrases words) {
        var said =
                List.of(
                        new Option("pick", words.say("field.file_pick")),
                        new Option("none", words.say("field.file_none")));
        return new Field(name, label, "", Kind.FILE, Help.NONE, said, true);
    }

    /// What the button of a file says.
    public String pick() {
        return options.getFirst().label();
    }

    /// What stands beside the button while no file is chosen.
    public String none() {
        return options.getLast().label();
    }

    /// A box to tick.
    public static Field tick(String name, String label, boolean ticked) {
        return of(Kind.TICK, name, label, ticked ? "true" : "");
    }

    /// The same, not needed.
    public Field optional() {
        return new Field(name, label, value, kind, help, options, false);
    }

    /// The same with a sentence that helps.
    public Field hinting(String hint) {
        return with(new Help(hint, help.mistake(), help.max()));
    }

    /// The same with a greatest number, or a greatest length of a text.
    public Field atMost(long max) {
        return with(new Help(help.hint(), help.mistake(), max));
    }

    /// The same with what was wrong with it.
    public Field after(Mistakes mistakes) {
        return with(new Help(help.hint(), mistakes.at(name).orElse(null), help.max()));
    }

    private Field with(Help other) {
        return new Field(name, label, value, kind, other, options, required);
    }

    /// The `type` of its input.
    public String type() {
        return switch (kind) {
            case EMAIL -> "email";
            case NUMBER -> "number";
            case DATE -> "date";
            case FILE -> "file";
            case TEXT, CODE, AREA, CHOICE, TICK -> "text";
        };
    }

    /// The style names of its input.
    public String style() {
        return kind == Kind.CODE ? "field__input field__input--code" : "field__input";
    }

    /// Codes, addresses and numbers are written from left to right in every language.
    public @Nullable String dir() {
        return kind == Kind.TEXT || kind == Kind.AREA ? "auto" : null;
    }

    /// The greatest number.
    public @Nullable Long most() {
        return kind == Kind.NUMBER ? help.max() : null;
    }

    /// The greatest length.
    public @Nullable Long longest() {
        return kind == Kind.NUMBER ? null : help.max();
    }

    /// What browsers are told when it was wrong.
    public @Nullable String invalid() {
        return help.mistake() == null ? null : "true";
    }

    /// Where its hint and its mistake are.
    public @Nullable String described() {
        if (help.hint() == null && help.mistake() == null) {
            return null;
        }
        return help.mistake() == null ? name + ".hint" : name + ".mistake";
    }

    /// Whether it is ticked, or this option is chosen.
    public boolean chosen(String option) {
        return value.equals(option);
    }
}
