package dev.stampbook.platform.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("core")
class CanonicalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # JSON                    | the same
                    {"b": 1, "a": [true]}     | {"a":[true],"b":1}
                    {"a": 1.50}               | {"a": 1.5}
                    {"a": 100}                | {"a": 1e2}
                    {"a": "\\u00e9"}          | {"a": "é"}
                    {"a": {"y": 0, "x": ""}}  | {"a": {"x": "", "y": 0.0}}
                    """)
    void knowsOneValueInEveryForm(String json, String same) {
        assertThat(bytes(json)).isEqualTo(bytes(same));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # JSON              | another
                    {"a": "1"}          | {"a": 1}
                    {"a": null}         | {}
                    {"a": ["b", "c"]}   | {"a": ["bc"]}
                    {"a": ["b", "c"]}   | {"a": ["c", "b"]}
                    {"a": "bs"}         | {"ab": "s"}
                    {"a": 9007199254740993} | {"a": 9007199254740992}
                    """)
    void tellsTwoValuesApart(String json, String another) {
        assertThat(bytes(json)).isNotEqualTo(bytes(another));
    }

    @Test
    void writesLengthsBeforeContent() {
        assertThat(new String(bytes("{\"a\": [7, null]}"), StandardCharsets.ISO_8859_1))
                .isEqualTo("o\0\0\0\1s\0\0\0\1aa\0\0\0\2d\0\0\0\0017n");
    }

    /// Chains that exist were made with this form.
    @Test
    void neverChanges() {
        var line =
                Canonical.parsed("{\"seq\": 1, \"type\": \"stamp.added\", \"data\": {\"n\": 1}}");

        assertThat(Link.START.next(line).hash())
                .isEqualTo("736a89c47c05974197024114e988cf6bff81ce46715f82322003b2ef4e0fad56");
    }

    private static byte[] bytes(String json) {
        return Canonical.of(Canonical.parsed(json));
    }
}
