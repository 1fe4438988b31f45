package dev.stampbook.story.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.platform.words.Words;
import dev.stampbook.story.Story;
import dev.stampbook.testing.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/// One journey of people in front of their screens.
@Tag("story")
@ExtendWith(Chromium.class)
public class BrowserStory extends Story {

    private static final Set<String> NEWS = Set.of("live-cards", "apple-passes");

    @Autowired private Http http;
    @Autowired private Words words;
    @Autowired private Sequencer sequencer;
    @Autowired private List<Chore> chores;

    private final List<Screen> screens = new ArrayList<>();
    private Browser browser;

    @BeforeEach
    public void takeTheBrowser(Browser running) {
        browser = running;
    }

    /// Somebody's phone, which has never been here.
    public Phone phone() {
        return new Phone(screen(Screen.phone()));
    }

    /// The phone of somebody who has been here this many times, with her card on the screen.
    public Phone phoneWith(int stamps) {
        return phone().opens(cardWith(stamps));
    }

    /// Where her card is.
    public String cardWith(int stamps) {
        var till = lunaCafe.till();
        var card = till.post("/api/v1/cards", Map.of("program", lunaCafe.program())).expect(201);
        for (var i = 0; i < stamps; i++) {
            till.post("/api/v1/cards/" + card.text("/id") + "/stamps", Map.of()).expect(201);
        }
        return URI.create(card.text("/url")).getPath();
    }

    /// The counter page, signed in.
    public CounterScreen counter() {
        return new CounterScreen(screen(Screen.desk())).signsIn(lunaCafe.login());
    }

    /// Where a page is, whole.
    public String address(String path) {
        return http.address() + path;
    }

    /// What was committed reaches the cards that are open, and those that phones keep.
    public void theNewsGoesOut() {
        sequencer.catchUp();
        chores.stream().filter(chore -> NEWS.contains(chore.name())).forEach(Chore::run);
    }

    /// What the product says there in a language.
    public String said(String language, String key) {
        return words.say(Locale.forLanguageTag(language), key);
    }

    public Screen screen(NewContextOptions size) {
        return screen(browser, size);
    }

    /// A window of another browser than that of the run.
    public Screen screen(Browser other, NewContextOptions size) {
        var screen = Screen.open(other, size, http.address());
        screens.add(screen);
        return screen;
    }

    @AfterEach
    public void noBrowserComplained() {
        screens.forEach(Screen::close);
        screens.clear();
    }
}
