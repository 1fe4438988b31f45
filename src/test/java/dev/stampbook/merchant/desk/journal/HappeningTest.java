package dev.stampbook.merchant.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.journal.EventTypes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HappeningTest {

    @Test
    void everyTypeOfEventHasASentence() {
        var types = EventTypes.all().keySet().stream().map(Happening::constant);

        assertThat(Stream.of(Happening.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(types.toList());
    }
}
