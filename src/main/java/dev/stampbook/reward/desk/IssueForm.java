package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.reward.api.NewVoucher;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form that issues a voucher by hand, as it was typed: what it is, what it is worth, and for
/// which card. Without a card it is for whoever bears it.
record IssueForm(OfferFields offer) {

    private static final String CARD = "/card";
    private static final String VALUE = "/face_value/value";

    IssueForm(Desk desk, Map<String, String> typed) {
        this(new OfferFields(desk, typed));
    }

    List<Field> fields(Mistakes mistakes) {
        return Stream.of(
                        Stream.of(offer.title(), card()),
                        offer.terms().stream(),
                        Stream.of(worth()))
                .flatMap(fields -> fields)
                .map(field -> field.after(mistakes))
                .toList();
    }

    private Field card() {
        return offer.field(Kind.CODE, CARD, "vouchers.new.card")
                .atMost(60)
                .optional()
                .hinting(desk().words().say("vouchers.new.card_hint"));
    }

    private Field worth() {
        var currency = desk().merchant().currency();
        var label = desk().words().say("vouchers.new.value", "currency", currency);
        return Field.text(VALUE, label, offer.value(VALUE)).atMost(15).optional();
    }

    /// The body that it becomes; throws for what is no number.
    NewVoucher body() {
        var card = offer.value(CARD);
        return new NewVoucher(
                card.isEmpty() ? null : card,
                null,
                null,
                offer.titled(),
                offer.appliesTo(),
                null,
                null,
                null,
                codes().chosen(),
                null,
                codes().form(),
                codes().revealed(),
                null,
                offer.validity(),
                null,
                null,
                money());
    }

    /// What happens when no card is named so.
    static InvalidInput noCard() {
        return new InvalidInput(CARD, "vouchers.new.no_card");
    }

    /// How it changes hands.
    CodeFields codes() {
        return offer.codes();
    }

    /// What it is worth: `4,50` and `4.50` are the same.
    private @Nullable Money money() {
        var amount = offer.value(VALUE);
        if (amount.isEmpty()) {
            return null;
        }
        var currency = desk().merchant().currency();
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

    private Desk desk() {
        return offer.desk();
    }
}
