package dev.stampbook.platform.start;

import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;

/// Finds the sentence for the operator inside whatever a failed start threw.
final class Refusals {

    private Refusals() {}

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException taken ->
                    Optional.of(
                            "Port " + taken.getPort() + " is in use; " + advice(taken.getPort()));
            case FlywayValidateException _ ->
                    Optional.of(
                            "This database was migrated by another version of Stampbook; run that"
                                    + " version, or restore a backup.");
            case FlywayException foreign
                    when foreign.getErrorCode()
                            == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE ->
                    Optional.of(
                            "This database holds tables that are not Stampbook's; name an empty"
                                    + " one in STAMPBOOK_DATABASE_URL.");
            default -> Optional.empty();
        };
    }

    private static String advice(int port) {
        return port == Lan.PORT
                ? "stop what listens there, or start without --lan."
                : "set STAMPBOOK_PORT (or STAMPBOOK_MANAGEMENT_PORT) to a free one.";
    }
}
