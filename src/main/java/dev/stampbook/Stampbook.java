package dev.stampbook;

import dev.stampbook.platform.start.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server: stamp cards whose rewards are redeemed exactly once.
@SpringBootApplication
public class Stampbook {

    /// Starts the server, or with words runs the command they name; a refused start exits with 1.
    public static void main(String[] arguments) {
        var code = new Launcher(System.getenv(), System.err).launch(Stampbook.class, arguments);
        if (code != 0 || arguments.length > 0) {
            System.exit(code);
        }
    }
}
