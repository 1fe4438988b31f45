package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.reward.Validity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every form asks that makes vouchers at the desk, one or many: what is promised, for what,
/// how it is used, and for how long. Fields are named by the JSON pointers of the body that they
/// become, and texts are in the language of the business.
public record OfferFields(Desk desk, Map<String, String> typed) {

    private static final String DAYS = "/validity/n";
    private static final int TITLE_MAX = 60;
    private static final int LINE_MAX = 120;
    private static final int DAYS_MAX = 3650;

    /// The reward in one sentence.
    public Field title() {
        return field(Kind.TEXT, text("/title"), "vouchers.new.title")
                .atMost(TITLE_MAX)
                .hinting(say("vouchers.new.title_hint"));
    }

    /// For what, how it is used, and for how many days.
    public List<Field> terms() {
        return List.of(
                field(Kind.TEXT, text("/applies_to"), "vouchers.new.applies_to")
                        .atMost(LINE_MAX)
                        .optional(),
                codes().path(),
                field(Kind.NUMBER, DAYS, "vouchers.new.days")
                        .atMost(DAYS_MAX)
                        .optional()
                        .hinting(say("vouchers.new.days_hint")));
    }

    /// A field with what was typed into it.
    public Field field(Kind kind, String name, String label) {
        return Field.of(kind, name, say(label), typed.getOrDefault(name, ""));
    }

    /// The reward, as it was typed.
    public Texts titled() {
        return Texts.of(language(), value(text("/title")));
    }

    /// For what it is; null when nobody said.
    public @Nullable Texts appliesTo() {
        var line = value(text("/applies_to"));
        return line.isEmpty() ? null : Texts.of(language(), line);
    }

    /// For how long; null for ever. Throws for what is no number.
    public @Nullable Validity validity() {
        return value(DAYS).isEmpty() ? null : new Validity.Days(number(DAYS));
    }

    /// How it changes hands.
    public CodeFields codes() {
        return new CodeFields(desk, typed);
    }

    /// A number that has to be there.
    public int number(String name) {
        var text = value(name);
        if (!text.matches("[0-9]{1,8}")) {
            throw new InvalidInput(name, text.isEmpty() ? "invalid.required" : "invalid.type");
        }
        return Integer.parseInt(text);
    }

    /// What was typed into a field, without the blanks around it.
    public String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private String text(String name) {
        return name + "/" + language();
    }

    private String language() {
        return desk.merchant().locale();
    }

    private String say(String key) {
        return desk.words().say(key);
    }

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "OfferFields[…]";
    }
}
