package dev.stampbook.platform.mail;

/// A letter as it is read: who sends it by name, the address it goes to, its language (BCP 47), and
/// the same words as plain text and as HTML.
public record Mail(
        String sender, String to, String language, String subject, String text, String html) {

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
