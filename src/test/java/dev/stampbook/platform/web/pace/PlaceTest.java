package dev.stampbook.platform.web.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # one address        | another                  | from one place
                    192.0.2.7            | 192.0.2.7                | true
                    192.0.2.7            | 192.0.2.8                | false
                    ::ffff:192.0.2.7     | ::ffff:192.0.2.8         | false
                    2001:db8:1:2::1      | 2001:db8:1:2:9:8:7:6     | true
                    2001:DB8:1:2:0::1    | 2001:db8:1:2::2          | true
                    2001:db8:1:2::1      | 2001:db8:1:3::1          | false
                    fe80::1%eth0         | fe80::2%eth1             | true
                    unknown              | unknown                  | true
                    unknown              | 2001:db8::               | false
                    """)
    void whoeverHasANetworkIsOnePlace(String one, String another, boolean same) {
        assertThat(Place.of(one).equals(Place.of(another))).isEqualTo(same);
    }
}
