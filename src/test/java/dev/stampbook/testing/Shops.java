package dev.stampbook.testing;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/// Opens businesses through the operator's own door.
@Lazy
@TestComponent
public class Shops {

    private final Http http;

    Shops(Http http) {
        this.http = http;
    }

    /// A business as its first answer describes it.
    public record Shop(
            String merchant, String location, String inviteUrl, Login counter, Till till) {}

    /// The first staff login.
    public record Login(String id, String login, String password) {}

    /// Luna Café in Berlin, with an API key of all scopes.
    public Shop open() {
        var told = operator().post("/api/v1/merchants", order("Luna Café")).expect(201);
        return new Shop(
                told.text("/id"),
                told.text("/location/id"),
                told.text("/owner/invite_url"),
                new Login(
                        told.text("/staff/id"),
                        told.text("/staff/login"),
                        told.text("/staff/password")),
                new Till(http.address(), told.text("/api_key")));
    }

    /// Whoever runs the instance.
    public Till operator() {
        return new Till(http.address(), Harness.OPERATOR_TOKEN);
    }

    /// Somebody without credentials.
    public Till stranger() {
        return new Till(http.address(), "");
    }

    /// Somebody with these credentials.
    public Till till(String bearer) {
        return new Till(http.address(), bearer);
    }

    /// The body that orders a business.
    public static Map<String, Object> order(String name) {
        return Map.of(
                "name", name,
                "country", "DE",
                "time_zone", "Europe/Berlin",
                "locale", "en",
                "currency", "EUR",
                "owner", Map.of("name", "Noor", "email", "noor@example.org"));
    }
}
