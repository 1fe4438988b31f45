package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// A page as it is seen on small and large screens, by day and by night. With `-Dgallery=true`
/// pictures are left in `target/gallery` for people to look at.
public record Look(Page page, String name) {

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final int NARROW = 320;

    private enum Size {
        PHONE(390, 844),
        DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// Looks at the page in every way, and fails when somebody could not use it.
    public static void at(Page page, String name) {
        var look = new Look(page, name);
        look.fitsANarrowScreen();
        look.in(ColorScheme.DARK);
        Axe.findsEnoughContrast(page, name + " at night");
        look.in(ColorScheme.LIGHT);
        Axe.findsNothing(page, name);
    }

    /// The languages in which a page is looked at: English, and Hebrew, which runs the other way;
    /// for pictures all that there are.
    public static Stream<String> languages() {
        return pictures() ? Stream.of("en", "he", "kk", "ko", "vi") : Stream.of("en", "he");
    }

    /// Whether somebody wants to see for herself.
    public static boolean pictures() {
        return Boolean.getBoolean("gallery");
    }

    private void fitsANarrowScreen() {
        // A window that fills its screen has no other size.
        page.evaluate("document.fullscreenElement && document.exitFullscreen()");
        page.setViewportSize(NARROW, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s on a narrow screen", name)
                .isEqualTo(NARROW);
    }

    private void in(ColorScheme scheme) {
        dressed(scheme);
        for (var size : Size.values()) {
            picture(size, scheme.name());
        }
    }

    private void dressed(ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    }

    private void picture(Size size, String how) {
        if (pictures()) {
            page.setViewportSize(size.width, size.height);
            var file = (name + "-" + size + "-" + how + ".png").toLowerCase(Locale.ROOT);
            page.screenshot(
                    new ScreenshotOptions().setPath(GALLERY.resolve(file)).setFullPage(true));
        }
    }
}
