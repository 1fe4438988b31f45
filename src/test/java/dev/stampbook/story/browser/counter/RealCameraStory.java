package dev.stampbook.story.browser.counter;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Chromium;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Eye;
import dev.stampbook.story.browser.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The browser's own camera, with all that stands between it and a page: who may open it, and what
/// may be compiled to read from it.
class RealCameraStory extends BrowserStory {

    @Test
    void aCardInFrontOfTheCameraIsStamped(@TempDir Path folder) {
        var anna = phone().joins(lunaCafe);
        try (var chromium = Chromium.watching(Film.of(Eye.picture(anna), folder))) {
            var screen = screen(chromium.browser(), Screen.phone());
            var mira = new CounterScreen(screen).signsIn(lunaCafe.login());

            mira.presses("Scan with the camera").reads("Stamped: 1 of 10.");

            anna.looksAgain().sees("1 / 10");
            noBrowserComplained();
        }
    }
}
