package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RuleOf(Chapter.JOINING)
class KnownPersonsTest {

    private final Customer anna = customer(person("a1", "anna@x.example", null));
    private final Customer noa = customer(person(null, "noa@x.example", "+972541234567"));
    private final KnownPersons known = new KnownPersons(List.of(anna, noa));

    @Test
    void theExternalIdGoesBeforeTheEmail() {
        assertThat(find(person("a1", "noa@x.example", null))).isEqualTo(anna);
    }

    @Test
    void theEmailGoesBeforeThePhone() {
        assertThat(find(person("new", "anna@x.example", "+972541234567"))).isEqualTo(anna);
    }

    @Test
    void thePhoneAloneFinds() {
        assertThat(find(person(null, null, "+972541234567"))).isEqualTo(noa);
    }

    @Test
    void twoOfOneListAreOneCustomer() {
        var first = find(person("c1", "chen@x.example", null));

        assertThat(find(person(null, "chen@x.example", null))).isEqualTo(first);
        assertThat(known.added()).containsExactly(first);
    }

    @Test
    void nobodyIsAlwaysSomebodyElse() {
        assertThat(find(Person.NOBODY)).isNotEqualTo(find(Person.NOBODY));
        assertThat(known.added()).hasSize(2);
    }

    private Customer find(Person person) {
        return known.findOrAdd(person, () -> customer(person));
    }

    private static Customer customer(Person person) {
        return new Customer(UUID.randomUUID(), person, Instant.EPOCH, null, 1);
    }

    private static Person person(
            @Nullable String external, @Nullable String email, @Nullable String phone) {
        return new Person(
                null,
                email == null ? null : new Email(email, email),
                phone == null ? null : new Phone(phone, phone),
                null,
                null,
                external);
    }
}
