package dev.stampbook.demo;

import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.SecretFile;
import dev.stampbook.platform.start.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the sign-ins of the demo in the data folder, readable by the server's account alone.
@Component
class DemoFile {

    private final SecretFile file;
    private final Json json;

    DemoFile(Settings settings, Json json) {
        this.file = new SecretFile(settings.data().resolve("demo.json"));
        this.json = json;
    }

    Path path() {
        return file.path();
    }

    Optional<Keepsake> read() {
        return file.read().map(text -> json.read(text, Keepsake.class));
    }

    void write(Keepsake keepsake) {
        file.write(json.write(keepsake));
    }
}
