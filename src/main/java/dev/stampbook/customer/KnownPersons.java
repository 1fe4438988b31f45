package dev.stampbook.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who is who among the persons of a list: those known before and those added on the way.
final class KnownPersons {

    private final Map<Identity, Customer> customers = new HashMap<>();
    private final List<Customer> added = new ArrayList<>();

    KnownPersons(List<Customer> known) {
        known.forEach(this::remember);
    }

    /// One thing by which a person is found again.
    private sealed interface Identity {
        record ExternalId(String id) implements Identity {}

        record ByEmail(String normal) implements Identity {}

        record ByPhone(String normal) implements Identity {}
    }

    Customer findOrAdd(Person person, Supplier<Customer> adding) {
        return find(person)
                .orElseGet(
                        () -> {
                            var customer = adding.get();
                            added.add(customer);
                            remember(customer);
                            return customer;
                        });
    }

    List<Customer> added() {
        return added;
    }

    private Optional<Customer> find(Person person) {
        return identities(person)
                .flatMap(identity -> Optional.ofNullable(customers.get(identity)).stream())
                .findFirst();
    }

    /// Whether any of these identities is somebody else's.
    boolean anotherIs(Customer customer) {
        return identities(customer.person())
                .flatMap(identity -> Optional.ofNullable(customers.get(identity)).stream())
                .anyMatch(known -> !known.id().equals(customer.id()));
    }

    void remember(Customer customer) {
        identities(customer.person()).forEach(identity -> customers.put(identity, customer));
    }

    /// The strongest first.
    private static Stream<Identity> identities(Person person) {
        return Stream.of(
                        Optional.ofNullable(person.externalId()).map(Identity.ExternalId::new),
                        Optional.ofNullable(person.emailNormal()).map(Identity.ByEmail::new),
                        Optional.ofNullable(person.phoneNormal()).map(Identity.ByPhone::new))
                .<Identity>flatMap(Optional::stream);
    }
}
