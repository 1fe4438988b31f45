package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.reward.desk.CodeFields;
import dev.stampbook.reward.desk.OfferFields;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The form that orders a batch, as it was typed: what each voucher is, and how many.
record BatchForm(OfferFields offer) {

    private static final String COUNT = "/count";

    BatchForm(Desk desk, Map<String, String> typed) {
        this(new OfferFields(desk, typed));
    }

    List<Field> fields(Mistakes mistakes) {
        var count = offer.field(Kind.NUMBER, COUNT, "batches.count").atMost(Batch.COUNT_MAX);
        return Stream.concat(Stream.of(count, offer.title()), offer.terms().stream())
                .map(field -> field.after(mistakes))
                .toList();
    }

    /// The body that it becomes; throws for what is no number.
    NewBatch body() {
        return new NewBatch(
                offer.number(COUNT),
                offer.titled(),
                offer.appliesTo(),
                null,
                null,
                null,
                codes().chosen(),
                null,
                codes().form(),
                null,
                null,
                offer.validity(),
                null,
                null,
                null);
    }

    /// How they change hands.
    CodeFields codes() {
        return offer.codes();
    }
}
