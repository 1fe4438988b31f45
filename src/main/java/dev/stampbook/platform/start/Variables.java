package dev.stampbook.platform.start;

import dev.stampbook.platform.secret.InstanceKey;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Environment variables by kind; each refusal is one sentence that starts with the variable's
/// name.
final class Variables {

    private static final Pattern BRACKETS = Pattern.compile("^\\[|]$");
    private static final Pattern HEX_KEY = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int TOKEN_CHARACTERS_MIN = 20;
    private static final int DAYS_MAX = 3650;

    private final Map<String, String> environment;
    private final Set<String> asked = new HashSet<>();

    Variables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    boolean asked(String name) {
        return asked.contains(name);
    }

    /// An empty variable counts as not set: that is what most tools that pass them on mean.
    Optional<String> text(String name) {
        asked.add(name);
        return Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    OptionalInt port(String name) {
        return text(name)
                .map(value -> OptionalInt.of(port(name, value)))
                .orElseGet(OptionalInt::empty);
    }

    private static int port(String name, String value) {
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the sentence below, which says the same for both mistakes.
        }
        throw new StartRefused(name + " must be a port from 1 to 65535, not " + value + ".");
    }

    /// A number of seconds, none unless it is given.
    Duration seconds(String name, int max) {
        return text(name).map(value -> seconds(name, value, max)).orElse(Duration.ZERO);
    }

    private static Duration seconds(String name, String value, int max) {
        try {
            var seconds = Integer.parseInt(value);
            if (seconds >= 0 && seconds <= max) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the sentence below, which says the same for both mistakes.
        }
        throw new StartRefused(
                "%s must be a number of seconds from 0 to %s, not %s.".formatted(name, max, value));
    }

    int days(String name, int usual, int min) {
        return text(name).map(value -> days(name, value, min)).orElse(usual);
    }

    private static int days(String name, String value, int min) {
        try {
            var days = Integer.parseInt(value);
            if (days >= min && days <= DAYS_MAX) {
                return days;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the sentence below, which says the same for both mistakes.
        }
        throw new StartRefused(
                name
                        + " must be a number of days from "
                        + min
                        + " to "
                        + DAYS_MAX
                        + ", not "
                        + value
                        + ".");
    }

    Optional<URI> url(String name) {
        return text(name).map(value -> url(name, value));
    }

    private static URI url(String name, String value) {
        try {
            var url = URI.create(value.replaceAll("/+$", ""));
            var web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // Falls through to the sentence below, which says the same for both mistakes.
        }
        throw new StartRefused(
                name + " must be an address like https://stamps.example.org, not " + value + ".");
    }

    Optional<Path> file(String name) {
        return text(name).map(value -> file(name, value));
    }

    private static Path file(String name, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new StartRefused(name + " is not the name of a file: " + value + ".", notAPath);
        }
    }

    Optional<String> address(String name) {
        return text(name)
                .map(value -> BRACKETS.matcher(value).replaceAll(""))
                .map(value -> checked(name, value, Network.address(value)));
    }

    List<String> networks(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> checked(name, value, Network.network(value)))
                .toList();
    }

    private static String checked(String name, String value, boolean valid) {
        if (!valid) {
            throw new StartRefused(
                    name + " must hold IP addresses or networks in CIDR form, not " + value + ".");
        }
        return value;
    }

    Optional<InstanceKey> key(String name) {
        return text(name).map(value -> key(name, value));
    }

    private static InstanceKey key(String name, String value) {
        var bytes =
                HEX_KEY.matcher(value).matches() ? HexFormat.of().parseHex(value) : base64(value);
        if (bytes.length != InstanceKey.BYTES) {
            throw new StartRefused(
                    name + " must be 32 bytes, written in base64 or as 64 hex digits.");
        }
        return new InstanceKey(bytes);
    }

    private static byte[] base64(String value) {
        try {
            return Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    Optional<String> token(String name) {
        var token = text(name);
        if (token.isPresent() && token.get().length() < TOKEN_CHARACTERS_MIN) {
            throw new StartRefused(
                    name + " must have at least " + TOKEN_CHARACTERS_MIN + " characters.");
        }
        return token;
    }

    boolean yes(String name) {
        return text(name).map(value -> yes(name, value)).orElse(false);
    }

    private static boolean yes(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new StartRefused(name + " must be true or false, not " + value + ".");
        };
    }
}
