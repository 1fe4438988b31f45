package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.api.NewVoucher;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form that issues a voucher by hand, as it was typed. Without a card it is for whoever bears
/// it. Fields are named by the JSON pointers of the body that it becomes.
record IssueForm(Desk desk, Map<String, String> typed) {

    private static final String CARD = "/card";
    private static final String PATH = "/redemption";
    private static final String DAYS = "/validity/n";
    private static final String VALUE = "/face_value/value";

    List<Field> fields(Mistakes mistakes) {
        var currency = desk.merchant().currency();
        return List.of(
                        field(Kind.TEXT, title(), "vouchers.new.title")
                                .atMost(60)
                                .hinting(say("vouchers.new.title_hint")),
                        field(Kind.CODE, CARD, "vouchers.new.card")
                                .atMost(60)
                                .optional()
                                .hinting(say("vouchers.new.card_hint")),
                        field(Kind.TEXT, applies(), "vouchers.new.applies_to")
                                .atMost(120)
                                .optional(),
                        Field.choice(PATH, say("vouchers.path"), value(PATH), paths()),
                        field(Kind.NUMBER, DAYS, "vouchers.new.days")
                                .atMost(3650)
                                .optional()
                                .hinting(say("vouchers.new.days_hint")),
                        Field.text(
                                        VALUE,
                                        desk.words()
                                                .say("vouchers.new.value", "currency", currency),
                                        value(VALUE))
                                .atMost(15)
                                .optional())
                .stream()
                .map(field -> field.after(mistakes))
                .toList();
    }

    /// The body that it becomes; throws for what is no number.
    NewVoucher body() {
        return new NewVoucher(
                blankIsNull(CARD),
                null,
                null,
                Texts.of(language(), value(title()).strip()),
                texts(applies()),
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
                money());
    }

    /// What happens when no card is named so.
    static InvalidInput noCard() {
        return new InvalidInput(CARD, "vouchers.new.no_card");
    }

    private @Nullable Validity validity() {
        var days = blankIsNull(DAYS);
        if (days == null) {
            return null;
        }
        if (!days.matches("[0-9]{1,5}")) {
            throw new InvalidInput(DAYS, "invalid.type");
        }
        return new Validity.Days(Integer.parseInt(days));
    }

    /// What it is worth: `4,50` and `4.50` are the same.
    private @Nullable Money money() {
        var amount = blankIsNull(VALUE);
        if (amount == null) {
            return null;
        }
        var currency = desk.merchant().currency();
        try {
            var minor =
                    new BigDecimal(amount.replace(',', '.'))
                            .movePointRight(new Money(0, currency).digits());
            return new Money(minor.longValueExact(), currency);
        } catch (NumberFormatException none) {
            throw new InvalidInput(List.of(Problem.at(VALUE, "invalid.type")));
        } catch (ArithmeticException finerThanTheCurrency) {
            throw new InvalidInput(List.of(Problem.at(VALUE, "invalid.value")));
        }
    }

    private Field field(Kind kind, String name, String label) {
        return Field.of(kind, name, say(label), value(name));
    }

    private List<Option> paths() {
        return List.of(
                new Option("staff", say("vouchers.path.staff")),
                new Option("self", say("vouchers.path.self")));
    }

    private @Nullable Texts texts(String name) {
        var text = blankIsNull(name);
        return text == null ? null : Texts.of(language(), text);
    }

    private @Nullable String blankIsNull(String name) {
        var text = value(name).strip();
        return text.isEmpty() ? null : text;
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
