package dev.stampbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.testing.ModuleTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ModuleTest
class DemoLinesTest {

    private final Json json;
    @TempDir private Path folder = Path.of("");

    DemoLinesTest(Json json) {
        this.json = json;
    }

    @Test
    void printsTheSignInsAgain() {
        file().write(Samples.KEEPSAKE);

        assertThat(demoLines().lines())
                .contains("  staff    Mira: mira@7k2m9  password abcd-efgh")
                .contains("  join     http://localhost:8080/en/j/coffee-card-7k2m9")
                .anyMatch(line -> line.startsWith("KEY=sb_7k2m9_1 "));
    }

    @Test
    void staysSilentWithoutADemo() {

        assertThat(demoLines().lines()).isEmpty();
    }

    @Test
    void saysWhatToDoAboutADemoThatBrokeOff() {
        file().write(new Keepsake(false, History.NONE, 0, Samples.KEEPSAKE.entrances()));

        assertThat(demoLines().lines())
                .anyMatch(line -> line.contains("delete " + folder + " and start again"))
                .noneMatch(line -> line.startsWith("KEY="));
    }

    @Test
    void staysSilentWhenTheDemoIsSwitchedOff() {
        file().write(Samples.KEEPSAKE);
        var off = settings("false");

        assertThat(new DemoLines(off, file()).lines()).isEmpty();
    }

    private DemoLines demoLines() {
        return new DemoLines(settings(), file());
    }

    private DemoFile file() {
        return new DemoFile(settings(), json);
    }

    private Settings settings() {
        return settings("true");
    }

    private Settings settings(String demo) {
        return Settings.of(Map.of("STAMPBOOK_DATA", folder.toString(), "STAMPBOOK_DEMO", demo));
    }
}
