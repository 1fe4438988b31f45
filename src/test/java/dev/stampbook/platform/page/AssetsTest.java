package dev.stampbook.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DoorTest
class AssetsTest {

    private final MockMvcTester browser;

    AssetsTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"css/base.css, text/css", "js/hold-button.js, text/javascript"})
    void assetsAreServedUnderTheirHashForGood(String file, String type) {
        var answer = browser.get().uri(Assets.url(file));

        assertThat(answer)
                .hasStatusOk()
                .hasContentTypeCompatibleWith(type)
                .hasHeader("Cache-Control", "max-age=31536000, immutable");
    }

    @Test
    void nothingBesideTheAssetsIsServed() {
        assertThat(browser.get().uri("/assets/0123456789ab/application.properties")).hasStatus(404);
    }
}
