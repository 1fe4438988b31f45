package dev.stampbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server: stamp cards whose rewards are redeemed exactly once.
@SpringBootApplication
public class Stampbook {

    /// Starts the server and blocks until it is asked to stop.
    public static void main(String[] arguments) {
        SpringApplication.run(Stampbook.class, arguments);
    }
}
