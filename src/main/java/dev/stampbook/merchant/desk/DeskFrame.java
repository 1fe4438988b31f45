package dev.stampbook.merchant.desk;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around a page of the desk, the only thing that `layout/desk` needs besides the page:
/// the business and the person, the navigation, and a notice of what was just done or refused.
///
/// `csrf` and `once` belong into each form: the second makes pressing twice harmless. `back` is
/// where the same page is again, in another language. `places` come in groups of what belongs
/// together.
public record DeskFrame(
        Layout layout,
        Phrases words,
        String merchant,
        String person,
        List<List<Place>> places,
        @Nullable Notice notice,
        String csrf,
        String once,
        String back) {

    public DeskFrame {
        places = List.copyOf(places);
    }

    /// One entry of the navigation.
    public record Place(String label, String path, boolean current) {

        /// What tells screen readers that the page belongs here.
        public @Nullable String mark() {
            return current ? "page" : null;
        }
    }

    /// One thing to know: that something was done, or why it was not.
    public record Notice(String said, boolean good) {

        /// The style names of the notice.
        public String style() {
            return good ? "notice notice--good" : "notice";
        }

        /// A refusal interrupts, a confirmation does not.
        public String role() {
            return good ? "status" : "alert";
        }
    }

    /// The languages that the desk can be read in.
    public Tongues tongues() {
        return Tongues.of(words, "");
    }

    /// The title of the page.
    public String title() {
        return layout.title();
    }

    /// The same with a refusal above the page.
    public DeskFrame refusing(@Nullable String said) {
        var told = said == null ? notice : new Notice(said, false);
        return new DeskFrame(layout, words, merchant, person, places, told, csrf, once, back);
    }
}
