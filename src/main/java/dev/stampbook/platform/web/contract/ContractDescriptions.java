package dev.stampbook.platform.web.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/// What each operation does, from `api/operations.properties`, for people who read the contract.
final class ContractDescriptions {

    private static final Properties SENTENCES = read();

    private ContractDescriptions() {}

    /// The sentence of an operation, or its name in words where it says enough.
    static String of(String operation) {
        return SENTENCES.getProperty(operation, ContractNames.sentence(operation) + ".");
    }

    private static Properties read() {
        var sentences = new Properties();
        try (var file = new ClassPathResource("api/operations.properties").getInputStream();
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            sentences.load(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return sentences;
    }
}
