package dev.stampbook.platform.start;

import dev.stampbook.platform.start.Settings.Apple;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads where Apple takes pushes, and with which key it does, if not with the certificate of the
/// pass.
record AppleVariables(Variables variables) {

    private static final String FILE = "STAMPBOOK_APPLE_KEY_FILE";
    private static final String ID = "STAMPBOOK_APPLE_KEY_ID";
    private static final String TEAM = "STAMPBOOK_APPLE_TEAM";
    private static final Pattern NAME = Pattern.compile("[A-Z0-9]{10}");

    Apple apple() {
        return new Apple(
                variables.url("STAMPBOOK_APPLE_PUSH").orElse(Apple.PUSH),
                variables.file("STAMPBOOK_APPLE_PUSH_TRUST"),
                key());
    }

    private Optional<Apple.PushKey> key() {
        var file = variables.file(FILE);
        var id = variables.text(ID);
        var team = variables.text(TEAM);
        if (file.isPresent() != id.isPresent() || file.isPresent() != team.isPresent()) {
            throw new StartRefused(
                    FILE + ", " + ID + " and " + TEAM + " go together: set all or none.");
        }
        return file.map(
                path ->
                        new Apple.PushKey(
                                name(ID, id.orElseThrow()), name(TEAM, team.orElseThrow()), path));
    }

    private static String name(String variable, String text) {
        if (!NAME.matcher(text).matches()) {
            throw new StartRefused(
                    variable + " must be ten letters and digits as Apple shows them.");
        }
        return text;
    }
}
