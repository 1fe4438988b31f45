package dev.stampbook.demo;

import dev.stampbook.customer.Email;
import dev.stampbook.customer.Person;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Invents people, the same ones from the same source of chance; most of them stay unnamed, as
/// customers do.
final class People {

    private final List<String> names;
    private final double knownShare;
    private final RandomGenerator random;
    private int invented;

    People(List<String> names, double knownShare, RandomGenerator random) {
        this.names = names;
        this.knownShare = knownShare;
        this.random = random;
    }

    Person next() {
        invented++;
        var name = names.get(random.nextInt(names.size()));
        var initial = (char) ('A' + random.nextInt(26));
        return random.nextDouble() < knownShare ? known(name, initial) : Person.NOBODY;
    }

    /// The domain belongs to nobody, so no mail ever reaches anybody.
    private Person known(String name, char initial) {
        var local = name.toLowerCase(Locale.ROOT).replace("-", "");
        var email = Email.parse(local + "." + invented + "@guests.example");
        return new Person(name + " " + initial + ".", email.orElse(null), null, null, "en", null);
    }
}
