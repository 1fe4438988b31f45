package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.customer.Changing.ChangeOutcome;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Patch;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ModuleTest
class ChangingTest {

    private static final Consent NEWS = new Consent(Purpose.NEWS_BY_EMAIL, "1");

    private final Joining joining;
    private final Changing changing;
    private final Consents consents;
    private final Waist waist;
    private final Transactions transactions;
    private final NewMerchant luna;

    ChangingTest(
            Joining joining,
            Changing changing,
            Consents consents,
            Waist waist,
            Transactions transactions,
            Fixtures fixtures) {
        this.joining = joining;
        this.changing = changing;
        this.consents = consents;
        this.waist = waist;
        this.transactions = transactions;
        this.luna = fixtures.merchant();
    }

    @Test
    void keepsWhatIsLeftOutAndTakesAwayWhatIsEmpty() {
        var anna = joins("anna@x.example");

        change(
                anna.id(),
                new CustomerChange(
                        Patch.to("Anna"), null, null, null, Patch.to("he"), null, null, null));
        var outcome =
                change(
                        anna.id(),
                        new CustomerChange(
                                null, Patch.to(null), null, null, null, null, null, null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangeOutcome.Changed.class,
                        changed -> {
                            assertThat(changed.customer().person().name()).isEqualTo("Anna");
                            assertThat(changed.customer().person().locale()).isEqualTo("he");
                            assertThat(changed.customer().person().email()).isNull();
                        });
    }

    @Test
    void refusesAnIdentityThatIsSomebodyElses() {
        joins("noa@x.example");
        var change =
                new CustomerChange(
                        null, Patch.to("NOA@x.example"), null, null, null, null, null, null);

        assertThat(change(joins("anna@x.example").id(), change))
                .isEqualTo(
                        new ChangeOutcome.NotChanged(
                                Refused.because(CustomerRefusal.IDENTITY_TAKEN)));
    }

    @Test
    void theConsentsSentAreThoseThatStand() {
        var anna = joins("anna@x.example").id();
        var nearby = new Consent(Purpose.NEARBY, "1");

        change(anna, consenting(List.of(NEWS)));
        change(anna, consenting(List.of(nearby)));

        assertThat(
                        transactions.reading(
                                luna.id(), () -> consents.standing(luna.id(), List.of(anna))))
                .extracting(StandingConsent::consent)
                .containsExactly(nearby);
    }

    @Test
    void doesNotKnowAnotherMerchantsCustomer() {
        assertThat(change(UUID.randomUUID(), consenting(List.of())))
                .isEqualTo(new ChangeOutcome.Absent());
    }

    private static CustomerChange consenting(List<Consent> consents) {
        return new CustomerChange(null, null, null, null, null, null, null, consents);
    }

    private ChangeOutcome change(UUID customer, CustomerChange change) {
        var read = change.form().read("DE", LocalDate.of(2026, 3, 2), Set.of());
        var wish =
                new ToChange(
                        customer,
                        before -> change.changed(before, read),
                        change.consents(),
                        luna.system(),
                        TestClock.START);
        return waist.perform(changing, luna.id(), wish);
    }

    private Customer joins(@Nullable String email) {
        var person =
                new Person(
                        null,
                        email == null ? null : new Email(email, email),
                        null,
                        null,
                        null,
                        null);
        var wish = new ToJoin(person, List.of(), luna.system(), TestClock.START);
        return waist.perform(joining, luna.id(), wish).customer();
    }
}
