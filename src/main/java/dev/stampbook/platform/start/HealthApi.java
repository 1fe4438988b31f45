package dev.stampbook.platform.start;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The two probes of whoever watches the server: is the process alive, may it be sent requests.
@RestController
class HealthApi {

    private static final int DATABASE_SECONDS_MAX = 2;

    private final ApplicationAvailability availability;
    private final DataSource database;

    HealthApi(ApplicationAvailability availability, DataSource database) {
        this.availability = availability;
        this.database = database;
    }

    /// Says nothing about the database: restarting the server would not bring that back.
    @GetMapping(path = "/livez", produces = "text/plain")
    String alive() {
        return "ok\n";
    }

    /// Ready means started, not stopping, and the database answers.
    @GetMapping(path = "/readyz", produces = "text/plain")
    ResponseEntity<String> ready() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return unready("starting or stopping\n");
        }
        return databaseAnswers() ? ResponseEntity.ok("ok\n") : unready("database unreachable\n");
    }

    private static ResponseEntity<String> unready(String why) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(why);
    }

    private boolean databaseAnswers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(DATABASE_SECONDS_MAX);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
