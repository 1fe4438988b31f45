package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form that orders a batch, as it was typed; fields are named by the JSON pointers of the body
/// that it becomes.
record BatchForm(Desk desk, Map<String, String> typed) {

    private static final String COUNT = "/count";
    private static final String PATH = "/redemption";
    private static final String DAYS = "/validity/n";

    List<Field> fields(Mistakes mistakes) {
        return List.of(
                        field(Kind.NUMBER, COUNT, "batches.count").atMost(Batch.COUNT_MAX),
                        field(Kind.TEXT, title(), "vouchers.new.title")
                                .atMost(60)
                                .hinting(say("vouchers.new.title_hint")),
                        field(Kind.TEXT, applies(), "vouchers.new.applies_to")
                                .atMost(120)
                                .optional(),
                        Field.choice(PATH, say("vouchers.path"), value(PATH), paths()),
                        field(Kind.NUMBER, DAYS, "vouchers.new.days")
                                .atMost(3650)
                                .optional()
                                .hinting(say("vouchers.new.days_hint")))
                .stream()
                .map(field -> field.after(mistakes))
                .toList();
    }

    /// The body that it becomes; throws for what is no number.
    NewBatch body() {
        var applies = value(applies()).strip();
        return new NewBatch(
                number(COUNT),
                Texts.of(language(), value(title()).strip()),
                applies.isEmpty() ? null : Texts.of(language(), applies),
                null,
                null,
                null,
                value(PATH).equals("self") ? VoucherOffer.Path.SELF : VoucherOffer.Path.STAFF,
                null,
                null,
                null,
                null,
                validity(),
                null,
                null,
                null);
    }

    private @Nullable Validity validity() {
        return value(DAYS).isBlank() ? null : new Validity.Days(number(DAYS));
    }

    private int number(String name) {
        var text = value(name).strip();
        if (!text.matches("[0-9]{1,8}")) {
            throw new InvalidInput(name, text.isEmpty() ? "invalid.required" : "invalid.type");
        }
        return Integer.parseInt(text);
    }

    private Field field(Kind kind, String name, String label) {
        return Field.of(kind, name, say(label), value(name));
    }

    private List<Option> paths() {
        return List.of(
                new Option("staff", say("vouchers.path.staff")),
                new Option("self", say("vouchers.path.self")));
    }

    private String value(String name) {
        return typed.getOrDefault(name, "");
    }

    private String title() {
        return "/title/" + language();
    }

    private String applies() {
        return "/applies_to/" + language();
    }

    private String language() {
        return desk.merchant().locale();
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
