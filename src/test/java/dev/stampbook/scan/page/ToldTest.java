package dev.stampbook.scan.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.scan.page.Told.Tone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the counter says in large letters ends its lines where a person would draw breath.
class ToldTest {

    @ParameterizedTest
    @CsvSource({
        "Redeemed: Free coffee., Redeemed:|Free coffee.",
        "Just stamped. Add another?, Just stamped.|Add another?",
        "Usable from 10:30, Usable from 10:30"
    })
    void aLineEndsWithASentenceOrAColon(String title, String lines) {
        assertThat(Told.plain(Tone.GOOD, title).parts()).containsExactly(lines.split("\\|"));
    }
}
