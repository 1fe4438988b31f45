package dev.stampbook.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The table of all routes.
public final class Routes {

    private Routes() {}

    static List<Route> all() {
        return read("permissions/routes.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Route::parse)
                .toList();
    }

    /// The routes of the contract.
    public static List<Route> ofTheApi() {
        return all().stream()
                .filter(Route::tried)
                .filter(route -> !route.path().contains("openapi"))
                .toList();
    }

    /// The routes of people.
    public static List<Route> ofPages() {
        return all().stream().filter(route -> !route.tried()).toList();
    }

    /// A file of the tests as text.
    public static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
