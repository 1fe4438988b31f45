package dev.stampbook.platform.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The mapper that the server really uses has the bounds.
@ModuleTest
class DoorsJsonTest {

    private final JsonMapper mapper;

    DoorsJsonTest(JsonMapper mapper) {
        this.mapper = mapper;
    }

    record Named(String name) {}

    @Test
    void refusesWhatIsTooDeep() {
        assertThatThrownBy(() -> mapper.readTree("[".repeat(25) + "]".repeat(25)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> mapper.readValue("{\"name\": \"x\", \"more\": 1}", Named.class))
                .isInstanceOf(JacksonException.class);
    }
}
