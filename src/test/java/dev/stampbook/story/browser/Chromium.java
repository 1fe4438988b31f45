package dev.stampbook.story.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The browser of the run, started by the first story that asks for it and closed at the end.
public final class Chromium implements ParameterResolver {

    /// Best the one without windows: what draws their frames takes longer than many a page.
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext story) {
        return story.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Running.class, first -> Running.start(List.of()), Running.class)
                .browser();
    }

    /// A browser of its own, whose camera sees a film again and again.
    public static Running watching(Path film) {
        return Running.start(
                List.of(
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + film.toAbsolutePath()));
    }

    public record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        private static Running start(List<String> further) {
            var options =
                    new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            var playwright = Playwright.create(options);
            var launch =
                    new LaunchOptions()
                            .setExecutablePath(executable())
                            // In containers and as root there is no sandbox to be had.
                            .setArgs(arguments(further));
            return new Running(playwright, playwright.chromium().launch(launch));
        }

        private static List<String> arguments(List<String> further) {
            var all = new ArrayList<>(List.of("--no-sandbox", "--font-render-hinting=none"));
            all.addAll(further);
            return all;
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /// The browser that `CHROMIUM` names, else the first one on the path.
    private static Path executable() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .or(() -> onPath().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new IllegalStateException("install chromium, or set CHROMIUM"));
    }

    private static Stream<Path> onPath() {
        return NAMES.stream()
                .flatMap(
                        name ->
                                Stream.of(System.getenv("PATH").split(":"))
                                        .map(folder -> Path.of(folder, name)));
    }
}
