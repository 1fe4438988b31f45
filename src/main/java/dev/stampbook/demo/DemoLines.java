package dev.stampbook.demo;

import dev.stampbook.demo.Keepsake.Entrance;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.StartLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints the ways into the demo at every start. Passwords on a screen are right for a demo alone.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoLines implements StartLine {

    private final Settings settings;
    private final DemoFile file;

    DemoLines(Settings settings, DemoFile file) {
        this.settings = settings;
        this.file = file;
    }

    @Override
    public List<String> lines() {
        return settings.demo()
                ? file.read().map(keepsake -> lines(keepsake).toList()).orElse(List.of())
                : List.of();
    }

    private Stream<String> lines(Keepsake keepsake) {
        var about =
                Stream.of(
                        "",
                        story(keepsake),
                        "Its sign-ins are for looking around; they are kept in " + file.path());
        var doors =
                Stream.of(
                        "",
                        "The counter, for staff  " + url("/counter"),
                        "The API, for machines   " + url("/api/v1/openapi.json"));
        var entrances = keepsake.entrances().stream().flatMap(this::entrance);
        return Stream.of(about, entrances, doors, first(keepsake)).flatMap(part -> part);
    }

    private String story(Keepsake keepsake) {
        var told = keepsake.history();
        return keepsake.finished()
                ? String.format(
                        Locale.ROOT,
                        "Demo: %d businesses, half a year, %d cards, %d stamps, %d vouchers.",
                        keepsake.entrances().size(),
                        told.cards(),
                        told.stamps(),
                        told.vouchers())
                : "Demo: its making broke off. For a whole one stop, delete %s and start again."
                        .formatted(settings.data());
    }

    private Stream<String> entrance(Entrance entrance) {
        var team = entrance.logins().stream().map(DemoLines::login);
        var owner =
                "%s: %s (choose a password there, then set up a card of your own)"
                        .formatted(entrance.owner(), url(entrance.invitePath()));
        return Stream.of(
                        Stream.of("", entrance.name(), row("owner", owner)),
                        team,
                        Stream.of(
                                row("join", url(entrance.joinPath())),
                                row("API key", entrance.apiKey())))
                .flatMap(part -> part);
    }

    private static String login(Keepsake.Login login) {
        return row(
                "staff",
                "%s: %s  password %s".formatted(login.name(), login.login(), login.password()));
    }

    private static String row(String head, String text) {
        return String.format(Locale.ROOT, "  %-8s %s", head, text);
    }

    /// The first business is the one to try.
    private Stream<String> first(Keepsake keepsake) {
        return keepsake.entrances().stream()
                .limit(1)
                .flatMap(first -> Stream.concat(code(first), tour(keepsake, first)));
    }

    private Stream<String> code(Entrance first) {
        var lines = new TerminalCode(url(first.joinPath())).lines();
        return Stream.concat(
                Stream.of("", "Join " + first.name() + " with a phone:"), lines.stream());
    }

    /// The events before the tour are left out, so its own story is all that is shown.
    private Stream<String> tour(Keepsake keepsake, Entrance first) {
        if (!keepsake.finished()) {
            return Stream.of();
        }
        var address = "http://localhost:" + settings.web().port();
        var tour = new Tour(address, first.apiKey(), keepsake.events());
        return Stream.concat(
                Stream.of("", "The main job in five lines, to copy and paste:", ""),
                tour.lines().stream());
    }

    private String url(String path) {
        return settings.web().url() + path;
    }
}
