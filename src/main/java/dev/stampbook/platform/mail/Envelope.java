package dev.stampbook.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// A letter on its way: from the address of the instance, under the name of the sender.
record Envelope(UUID id, Mail mail, String from) {

    private static final String UTF_8 = "UTF-8";

    /// The letter as mail servers read it; the better of its two forms comes last.
    Message message(Session session, Instant at)
            throws MessagingException, UnsupportedEncodingException {
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(mail.text(), "plain"));
        both.addBodyPart(part(mail.html(), "html"));
        var message = new Numbered(session, "<" + id + from.substring(from.indexOf('@')) + ">");
        message.setFrom(new InternetAddress(from, mail.sender(), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(at));
        message.setContentLanguage(new String[] {mail.language()});
        // No holiday notes in return.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /// Keeps its id, so that a letter that is sent twice is known to be one.
    private static final class Numbered extends MimeMessage {

        private final String number;

        private Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
