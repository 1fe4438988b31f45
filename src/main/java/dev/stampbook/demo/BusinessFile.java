package dev.stampbook.demo;

import dev.stampbook.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/// The description of a business in the folder `demo/`.
final class BusinessFile {

    private static final UUID NO_POOL = new UUID(0, 0);

    private final Json json;
    private final String text;

    BusinessFile(Json json, String name) {
        this.json = json;
        this.text = text(name + ".json");
    }

    /// The business, before it has a pool.
    Business business() {
        return with(NO_POOL);
    }

    /// The business, whose vouchers take their redeem codes from this pool.
    Business with(UUID pool) {
        return json.read(text.replace("{pool}", pool.toString()), Business.class);
    }

    /// First names from many places.
    static List<String> firstNames() {
        return text("first-names.txt").lines().toList();
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
