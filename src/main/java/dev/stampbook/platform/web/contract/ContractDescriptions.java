package dev.stampbook.platform.web.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// What operations do and parameters mean, for people who read the contract: the sentences of
/// `api/operations.properties` and `api/parameters.properties`.
final class ContractDescriptions {

    private static final Properties OPERATIONS = read("api/operations.properties");
    private static final Properties PARAMETERS = read("api/parameters.properties");

    private ContractDescriptions() {}

    /// The sentence of an operation, or its name in words where it says enough.
    static String of(String operation) {
        return OPERATIONS.getProperty(operation, ContractNames.sentence(operation) + ".");
    }

    /// The sentence of a parameter: of this operation, else of every one; null where none was
    /// written, which a test finds.
    static @Nullable String of(String operation, String parameter) {
        return PARAMETERS.getProperty(
                operation + "." + parameter, PARAMETERS.getProperty(parameter));
    }

    private static Properties read(String resource) {
        var sentences = new Properties();
        try (var file = new ClassPathResource(resource).getInputStream();
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            sentences.load(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return sentences;
    }
}
