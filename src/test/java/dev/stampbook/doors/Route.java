package dev.stampbook.doors;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of `permissions/routes.txt`.
public record Route(
        String method, String path, String needs, @Nullable Integer status, @Nullable String body) {

    private static final Pattern THING = Pattern.compile("\\$[a-zA-Z]+");

    static Route parse(String line) {
        var cells = line.split("\\|", 4);
        var address = cells[0].strip().split("\\s+", 2);
        return new Route(
                address[0],
                address[1],
                cells[1].strip(),
                cells.length > 2 ? Integer.valueOf(cells[2].strip()) : null,
                cells.length > 3 ? cells[3].strip() : null);
    }

    /// Whether calls can try it: all of the API, no pages.
    boolean tried() {
        return status != null;
    }

    /// Whether its path names a thing that belongs to one shop.
    boolean ofAThing() {
        return THING.matcher(path).find();
    }

    /// Whether it takes a body.
    boolean takesABody() {
        return body != null;
    }

    /// The same route with another body.
    Route saying(String other) {
        return new Route(method, path, needs, status, other);
    }

    /// The same route at another path.
    Route at(String other) {
        return new Route(method, other, needs, status, body);
    }

    /// The method and path as Spring declares them, with every variable called the same.
    public String pattern() {
        return pattern(method, THING.matcher(path).replaceAll("{}"));
    }

    /// The same of any method and path.
    public static String pattern(String method, String path) {
        var plain = path.replaceAll("\\{[a-zA-Z]+(:(?:[^{}]|\\{[^}]*\\})*)?\\}", "{}");
        return method.toUpperCase(Locale.ROOT) + " " + plain;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
