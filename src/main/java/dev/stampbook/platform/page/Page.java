package dev.stampbook.platform.page;

/// An HTML answer: the template (`card/show`), the record that is its only parameter, the status.
public record Page(String template, Object content, int status) {

    /// A page that is simply there.
    public static Page of(String template, Object content) {
        return new Page(template, content, 200);
    }
}
