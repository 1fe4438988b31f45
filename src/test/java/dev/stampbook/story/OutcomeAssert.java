package dev.stampbook.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;

/// What one can say about the outcome of a scan.
final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {

    OutcomeAssert(Outcome outcome) {
        super(outcome, OutcomeAssert.class);
    }

    OutcomeAssert stamped(int stamps) {
        is("stamped");
        assertThat(actual.told().at("/card/stamps").asInt()).as(words()).isEqualTo(stamps);
        return this;
    }

    OutcomeAssert reachedGoal(int stamps) {
        is("stamped");
        assertThat(actual.each("goals_reached", "/stamps")).contains(Integer.toString(stamps));
        return this;
    }

    OutcomeAssert granted(String title) {
        assertThat(actual.each("rewards", "/title/en")).as(words()).contains(title);
        return this;
    }

    OutcomeAssert redeemed(String title) {
        is("redeemed");
        assertThat(actual.told().at("/voucher/title/en").asString()).isEqualTo(title);
        return this;
    }

    OutcomeAssert refused(String code) {
        is("refused");
        assertThat(actual.told().get("code").asString()).isEqualTo(code);
        return this;
    }

    OutcomeAssert asks(String question) {
        is("question");
        assertThat(actual.told().get("asks").asString()).isEqualTo(question);
        return this;
    }

    OutcomeAssert letsChoose(String title) {
        is("choose");
        assertThat(actual.each("vouchers", "/title/en")).contains(title);
        return this;
    }

    private void is(String kind) {
        assertThat(actual.kind()).as(words()).isEqualTo(kind);
    }

    private String words() {
        return actual.told().toString();
    }
}
