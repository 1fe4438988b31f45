package dev.stampbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalCodeTest {

    @Test
    void bringsItsOwnBlackAndWhite() {
        assertThat(new TerminalCode("https://example.org/en/j/coffee").lines())
                .hasSizeGreaterThan(15)
                .allMatch(line -> line.startsWith("\u001b[38;5;231;48;5;16m"))
                .allMatch(line -> line.endsWith("\u001b[0m"));
    }
}
