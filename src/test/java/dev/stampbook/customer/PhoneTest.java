package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.JOINING)
class PhoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # written           | in | the same as
                    030 123456          | DE | +4930123456
                    +49 (0)30 12 34-56  | DE | +4930123456
                    0049 30 123456      | DE | +4930123456
                    +49 30 123456       | KR | +4930123456
                    054-123-4567        | IL | +972541234567
                    ٠٥٤١٢٣٤٥٦٧          | IL | +972541234567
                    8 701 234 56 78     | KZ | +77012345678
                    090 123 45 67       | VN | +84901234567
                    010-1234-5678       | KR | +821012345678
                    """)
    void findsTheSameNumberHoweverItIsWritten(String written, String country, String normal) {
        assertThat(Phone.parse(written, country)).map(Phone::normal).contains(normal);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # written, in
                    '', DE
                    12, DE
                    anna, DE
                    030 123456 ext. 7, DE
                    +999 1234567, DE
                    00000000000000000000000000000000000000000000000000000, DE
                    """)
    void refusesWhatNobodyCouldCall(String text, String country) {
        assertThat(Phone.parse(text, country)).isEmpty();
    }
}
