package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Base64;

/// The camera of a counter. Nothing reaches the page but the frames of a video, and on them is what
/// somebody holds up: the pixels of a phone.
public record Eye(Page page) {

    /// A browser asks for its camera and gets the video of a canvas.
    private static final String CAMERA =
            """
            const canvas = Object.assign(document.createElement("canvas"),
                {width: 1280, height: 720});
            const pen = canvas.getContext("2d");
            const blank = () => {
                pen.fillStyle = "#777";
                pen.fillRect(0, 0, 1280, 720);
            };
            blank();
            window.heldUp = async (png) => {
                blank();
                if (!png) return;
                const picture = new Image();
                picture.src = png;
                await picture.decode();
                pen.fillStyle = "#fff";
                pen.fillRect(340, 60, 600, 600);
                pen.drawImage(picture, 380, 100, 520, 520);
            };
            // A still picture is a video as well: cameras do not wait for something to move.
            setInterval(() => pen.fillRect(0, 0, 1, 1), 40);
            navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(25);
            """;

    /// Longer than the counter takes one code for the same.
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    /// Puts the camera before the pages that this window opens from now on.
    public static Eye of(Page page) {
        page.addInitScript(CAMERA);
        page.clock().install();
        return new Eye(page);
    }

    /// Opens the eye.
    public void opens() {
        page.locator("[data-open]").click();
        assertThat(page.locator(".finder__view")).isVisible();
    }

    /// Somebody holds up what her phone shows at this moment.
    public void sees(Phone phone) {
        sees(picture(phone));
    }

    /// Somebody holds up a picture.
    public void sees(byte[] png) {
        page.evaluate(
                "png => window.heldUp('data:image/png;base64,' + png)",
                Base64.getEncoder().encodeToString(png));
    }

    /// She takes it away, and a while passes.
    public void looksAway() {
        page.evaluate("window.heldUp()");
        looksOn(10);
        page.clock().fastForward(A_WHILE.toMillis());
    }

    /// Goes on looking for so many frames of its video.
    public void looksOn(int frames) {
        page.evaluate(
                """
                frames => new Promise((done) => {
                    const video = document.querySelector("video");
                    const next = () =>
                        frames-- > 0 ? video.requestVideoFrameCallback(next) : done();
                    next();
                })""",
                frames);
    }

    /// What a phone shows, as somebody else might photograph it.
    public static byte[] picture(Phone phone) {
        var symbol = phone.page().locator(".symbol").first();
        symbol.locator("img").all().forEach(image -> image.evaluate("image => image.decode()"));
        return symbol.screenshot();
    }
}
