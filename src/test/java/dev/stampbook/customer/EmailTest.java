package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleOf(Chapter.JOINING)
class EmailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # written                 | the same as
                    anna@example.com          | anna@example.com
                    ' Anna@Example.COM '      | anna@example.com
                    INFO@LUNA.example         | info@luna.example
                    anna+cafe@example.com     | anna+cafe@example.com
                    a.n.n.a@example.com       | a.n.n.a@example.com
                    anna@Bücher.example       | anna@xn--bcher-kva.example
                    ანნა@example.com          | ანნა@example.com
                    """)
    void findsTheSameAddressHoweverItIsWritten(String written, String normal) {
        assertThat(Email.parse(written)).map(Email::normal).contains(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # written               | the mailbox
                    anna@example.com        | anna@example.com
                    Anna+Cafe@Example.com   | anna@example.com
                    anna+a+b@example.com    | anna@example.com
                    +anna@example.com       | +anna@example.com
                    a.nna@example.com       | a.nna@example.com
                    """)
    void knowsTheMailboxBehindAPlus(String written, String mailbox) {
        assertThat(Email.parse(written)).map(Email::mailbox).contains(mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.com",
                "anna@",
                "anna@localhost",
                "anna@example..com",
                ".anna@example.com",
                "anna.@example.com",
                "an..na@example.com",
                "anna@-example.com",
                "an na@example.com",
                "anna@exam ple.com",
                "anna@x@example.com",
                "<anna>@example.com",
                "anna\r\n@example.com",
                "an\u200bna@example.com"
            })
    void refusesWhatNobodyCouldSendTo(String text) {
        assertThat(Email.parse(text)).isEmpty();
    }

    @Test
    void refusesALongAddressUnread() {
        assertThat(Email.parse("a".repeat(100_000) + "@example.com")).isEmpty();
    }
}
