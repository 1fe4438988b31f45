package dev.stampbook.customer;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The customers of a merchant.
@Repository
public class Customers {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Json json;

    Customers(JdbcClient jdbc, Ids ids, Json json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.json = json;
    }

    /// Those of the customers that are there, by id.
    public Map<UUID, Customer> find(MerchantId merchant, Collection<UUID> customers) {
        return jdbc
                .sql(
                        """
                        select id, name, email, email_normal, phone, phone_normal, birthday,
                               locale, external_id, fields, created_at, gone_at,
                               version
                        from customer
                        where merchant_id = :merchant
                        and id = any(:customers)
                        """)
                .param("merchant", merchant.value())
                .param("customers", customers.toArray(UUID[]::new))
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    /// Whether the merchant has this customer, and has not erased her.
    public boolean present(MerchantId merchant, UUID customer) {
        var found = find(merchant, List.of(customer)).get(customer);
        return found != null && found.goneAt() == null;
    }

    /// Whether somebody with this e-mail address is a customer of the merchant.
    public boolean known(MerchantId merchant, Email email) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                            from customer
                            where merchant_id = :merchant
                            and email_normal = :email)
                        """)
                .param("merchant", merchant.value())
                .param("email", email.normal())
                .query(Boolean.class)
                .single();
    }

    /// The same, held against other changes until the transaction ends; who merely refers to them
    /// does not wait.
    public Map<UUID, Customer> lock(MerchantId merchant, Collection<UUID> customers) {
        jdbc.sql(
                        """
                        select id
                        from customer
                        where merchant_id = :merchant
                        and id = any(:customers)
                        order by id
                        for no key update
                        """)
                .param("merchant", merchant.value())
                .param("customers", customers.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return find(merchant, customers);
    }

    /// Customers in the order in which they were asked for, and those among them who are new.
    record Arrivals(List<Customer> customers, List<Customer> added) {}

    Arrivals arrive(MerchantId merchant, List<Person> persons, Instant at, Changes changes) {
        var known = new KnownPersons(resembling(merchant, persons));
        var found =
                persons.stream()
                        .map(person -> known.findOrAdd(person, () -> added(person, at)))
                        .toList();
        changes.add(
                """
                insert into customer (merchant_id, id, name, email, email_normal, phone,
                                      phone_normal, birthday, locale, external_id, fields,
                                      name_folded, name_last_folded, created_at, version)
                select :merchant, id, name, email, email_normal, phone,
                       phone_normal, birthday, locale, external_id, fields,
                       name_folded, name_last_folded, created_at, version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, name text, email text, email_normal text, phone text,
                    phone_normal text, birthday date, locale text, external_id text,
                    fields jsonb, name_folded text, name_last_folded text, created_at timestamptz,
                    version bigint)
                """,
                known.added().stream().map(Customers::row).toList());
        return new Arrivals(found, known.added());
    }

    /// Up to `most` customers behind an id, newest first.
    List<Customer> list(MerchantId merchant, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id, name, email, email_normal, phone, phone_normal, birthday,
                               locale, external_id, fields, created_at, gone_at,
                               version
                        from customer
                        where merchant_id = :merchant
                        and gone_at is null
                        and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("after", after)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /// Takes the person out of these rows, before anybody else may have the same identity.
    public void empty(Changes changes, List<Customer> gone) {
        changes.add(
                """
                update customer
                set name = null, email = null, email_normal = null, phone = null,
                    phone_normal = null, birthday = null, locale = null, external_id = null,
                    fields = '{}', name_folded = null, name_last_folded = null,
                    gone_at = line.gone_at, version = line.version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, gone_at timestamptz, version bigint)
                where customer.merchant_id = :merchant
                and customer.id = line.id
                and customer.version = line.version - 1
                """,
                gone.stream().map(Customers::row).toList());
    }

    /// Writes customers as they are now; each must be one version ahead of what is stored.
    public void save(Changes changes, List<Customer> customers) {
        changes.add(
                """
                update customer
                set name = line.name,
                    email = line.email,
                    email_normal = line.email_normal,
                    phone = line.phone,
                    phone_normal = line.phone_normal,
                    birthday = line.birthday,
                    locale = line.locale,
                    external_id = line.external_id,
                    fields = line.fields,
                    name_folded = line.name_folded,
                    name_last_folded = line.name_last_folded,
                    gone_at = line.gone_at,
                    version = line.version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, name text, email text, email_normal text, phone text,
                    phone_normal text, birthday date, locale text, external_id text,
                    fields jsonb, name_folded text, name_last_folded text, gone_at timestamptz,
                    version bigint)
                where customer.merchant_id = :merchant
                and customer.id = line.id
                and customer.version = line.version - 1
                """,
                customers.stream().map(Customers::row).toList());
    }

    /// Customers who share an identity with any of these persons, oldest first; nobody erases or
    /// merges them until the transaction ends.
    List<Customer> resembling(MerchantId merchant, List<Person> persons) {
        if (persons.stream().noneMatch(Person::identified)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, name, email, email_normal, phone, phone_normal, birthday,
                               locale, external_id, fields, created_at, gone_at,
                               version
                        from customer
                        where merchant_id = :merchant
                        and (external_id = any(:externals)
                             or email_normal = any(:emails)
                             or phone_normal = any(:phones))
                        order by id
                        for share
                        """)
                .param("merchant", merchant.value())
                .param("externals", parts(persons, Person::externalId))
                .param("emails", parts(persons, Person::emailNormal))
                .param("phones", parts(persons, Person::phoneNormal))
                .query(this::read)
                .list();
    }

    private Customer added(Person person, Instant at) {
        return new Customer(ids.next(), person, at, null, 1);
    }

    private static String[] parts(List<Person> persons, Function<Person, @Nullable String> part) {
        return persons.stream().map(part).filter(Objects::nonNull).toArray(String[]::new);
    }

    private static Row row(Customer customer) {
        var person = customer.person();
        return new Row()
                .with("id", customer.id())
                .hidden("name", person.name())
                .hidden("email", person.email() == null ? null : person.email().written())
                .hidden("email_normal", person.emailNormal())
                .hidden("phone", person.phone() == null ? null : person.phone().written())
                .hidden("phone_normal", person.phoneNormal())
                .hidden("birthday", person.birthday())
                .with("locale", person.locale())
                .hidden("external_id", person.externalId())
                .hidden("fields", person.fields())
                .hidden("name_folded", Folded.text(person.name()))
                .hidden("name_last_folded", Folded.lastWord(person.name()))
                .with("created_at", customer.createdAt())
                .with("gone_at", customer.goneAt())
                .with("version", customer.version());
    }

    private Customer read(ResultSet row, int number) throws SQLException {
        var gone = row.getObject("gone_at", OffsetDateTime.class);
        return new Customer(
                row.getObject("id", UUID.class),
                person(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                gone == null ? null : gone.toInstant(),
                row.getLong("version"));
    }

    private Person person(ResultSet row) throws SQLException {
        var email = row.getString("email_normal");
        var phone = row.getString("phone_normal");
        return new Person(
                row.getString("name"),
                email == null ? null : new Email(row.getString("email"), email),
                phone == null ? null : new Phone(row.getString("phone"), phone),
                row.getObject("birthday", LocalDate.class),
                row.getString("locale"),
                row.getString("external_id"),
                fields(row.getString("fields")));
    }

    private Map<String, String> fields(String stored) {
        var fields = new HashMap<String, String>();
        json.object(stored).forEach((name, text) -> fields.put(name, String.valueOf(text)));
        return fields;
    }
}
