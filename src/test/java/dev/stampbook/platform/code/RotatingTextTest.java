package dev.stampbook.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotatingTextTest {

    private static final String TOKEN = "7k2m9qx4tr8v7k2m9qx4tr8v7k2m9qx";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void readsBackWhatItWrote() {
        var text = new RotatingText(TOKEN, NOON.plusMillis(250), "01234567");

        assertThat(text.format()).isEqualTo("v1." + TOKEN + ".1772366400.01234567");
        assertThat(RotatingText.parse(text.format())).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1...",
                "v2." + TOKEN + ".1772366400.01234567",
                "V1." + TOKEN + ".1772366400.01234567",
                "v1." + TOKEN + ".1772366400.0123456",
                "v1." + TOKEN + ".1772366400.012345678",
                "v1." + TOKEN + ".01772366400.01234567",
                "v1." + TOKEN + ".-1772366400.01234567",
                "v1." + TOKEN + ".999999999999.01234567",
                "v1." + TOKEN + ".1772366400.０1234567",
                "v1." + TOKEN + ".1772366400.01234567\n",
                " v1." + TOKEN + ".1772366400.01234567",
                "v1." + TOKEN + ".1772366400.01234567.x",
                "v1.short.1772366400.01234567",
                "v1.7k2m9qx4tr8v7k2m9qx4tr8v7k2m9q\u0000.1772366400.01234567",
                "v1." + TOKEN + TOKEN + TOKEN + ".1772366400.01234567",
            })
    void findsNothingInAnyOtherText(String text) {
        assertThat(RotatingText.parse(text)).isEmpty();
    }

    @Test
    void refusesPartsThatWouldNotReadBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RotatingText("a.b", NOON, "01234567"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RotatingText(TOKEN, NOON, "0123456"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RotatingText(TOKEN, Instant.ofEpochSecond(-1), "01234567"));
    }
}
