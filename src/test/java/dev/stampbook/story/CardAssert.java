package dev.stampbook.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;

/// What one can say about somebody's card.
final class CardAssert extends AbstractAssert<CardAssert, Person> {

    CardAssert(Person person) {
        super(person, CardAssert.class);
    }

    CardAssert hasStamps(int stamps) {
        assertThat(actual.shown().get("stamps").asInt()).as(actual.name()).isEqualTo(stamps);
        return this;
    }

    CardAssert isInCycle(int cycle) {
        assertThat(actual.shown().get("cycle").asInt()).as(actual.name()).isEqualTo(cycle);
        return this;
    }

    CardAssert hasVoucher(String title) {
        assertThat(actual.vouchers().map(voucher -> voucher.at("/title/en").asString()))
                .as(actual.name())
                .contains(title);
        return this;
    }

    CardAssert hasNoVoucher() {
        assertThat(actual.vouchers()).as(actual.name()).isEmpty();
        return this;
    }
}
