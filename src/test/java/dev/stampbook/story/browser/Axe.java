package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Looks for what keeps people from using a page: contrast, names, roles, order.
public final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /// Fails for anything that axe-core finds.
    public static void findsNothing(Page page, String name) {
        assertThat(found(page, "{}")).as("%s, as axe sees it", name).isEmpty();
    }

    /// The same for what alone differs between day and night.
    public static void findsEnoughContrast(Page page, String name) {
        var contrast = "{runOnly: {type: 'rule', values: ['color-contrast']}}";
        assertThat(found(page, contrast)).as("%s, as axe sees it", name).isEmpty();
    }

    private static List<?> found(Page page, String options) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<?>)
                page.evaluate(
                        """
                        async () => (await axe.run(document, %s)).violations.flatMap(
                            (rule) => rule.nodes.map((node) =>
                                `${rule.impact} ${rule.id}: ${node.html} ${node.failureSummary}`))
                        """
                                .formatted(options));
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            var bytes = Objects.requireNonNull(script).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
