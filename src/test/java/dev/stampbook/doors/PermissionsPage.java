package dev.stampbook.doors;

import java.util.List;

/// The permission table as a document.
final class PermissionsPage {

    private static final String HEAD =
            """
            # Who may do what

            Written by `PermissionsTest` from `src/test/resources/permissions/routes.txt`, and
            tried line by line: without credentials every line but those for anyone answers 401,
            with the wrong ones 403, with those of another business 404.

            | route | needs | answers |
            |---|---|---|
            """;

    private PermissionsPage() {}

    static String write(List<Route> routes) {
        var page = new StringBuilder(HEAD);
        for (var route : routes) {
            page.append(
                    "| `%s %s` | %s | %s |\n"
                            .formatted(
                                    route.method(),
                                    route.path().replaceAll("\\$([a-zA-Z]+)", "{$1}"),
                                    route.needs(),
                                    route.status() == null ? "a page" : route.status().toString()));
        }
        return page.toString();
    }
}
