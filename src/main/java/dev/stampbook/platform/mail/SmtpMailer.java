package dev.stampbook.platform.mail;

import dev.stampbook.platform.start.Settings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks SMTP, one connection a letter.
final class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final Settings.Mail settings;
    private final Session session;
    private final Clock clock;

    /// `patience` bounds each wait for the server: to connect, to read and to write.
    SmtpMailer(Settings.Mail settings, Duration patience, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, patience));
        this.clock = clock;
    }

    /// What the library is told. A password never crosses an open line, unless that stays inside
    /// the machine.
    static Properties properties(Settings.Mail settings, Duration patience) {
        var open = !settings.encrypted();
        var secret = !settings.user().isEmpty();
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.auth", text(secret));
        properties.setProperty("mail.smtp.ssl.enable", text(settings.encrypted()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", text(open));
        properties.setProperty(
                "mail.smtp.starttls.required", text(open && secret && !local(settings.host())));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, Long.toString(patience.toMillis()));
        }
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    private static String text(boolean value) {
        return Boolean.toString(value);
    }

    private static boolean local(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    @Override
    public Answer send(UUID id, Mail mail) {
        try {
            hand(new Envelope(id, mail, settings.from()).message(session, clock.instant()));
            return Answer.TAKEN;
        } catch (UnsupportedEncodingException fault) {
            throw new IllegalStateException("every Java has UTF-8", fault);
        } catch (AddressException nobody) {
            // It says nothing about the server, which is there for everybody else's letters.
            LOG.info("a letter has an address that mail does not know");
            return Answer.NEVER;
        } catch (MessagingException refused) {
            return told(refused);
        }
    }

    private void hand(Message message) throws MessagingException {
        var transport = session.getTransport();
        try {
            var user = settings.user().isEmpty() ? null : settings.user();
            transport.connect(settings.host(), settings.port(), user, settings.password());
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /// Whether the farewell is heard says nothing about the letter.
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException unheard) {
            LOG.debug("a mail server left without a word");
        }
    }

    /// The server's own words may name the address, and stay out of the log.
    private static Answer told(MessagingException refused) {
        var code = code(refused);
        LOG.info(
                "a letter was not taken: {} {}",
                refused.getClass().getSimpleName(),
                code.isPresent() ? code.getAsInt() : "");
        if (code.isEmpty()) {
            return Answer.GONE;
        }
        return code.getAsInt() >= 500 ? Answer.NEVER : Answer.LATER;
    }

    private static OptionalInt code(MessagingException refused) {
        return Stream.iterate(
                        (Exception) refused,
                        fault -> fault != null,
                        fault ->
                                fault instanceof MessagingException chained
                                        ? chained.getNextException()
                                        : null)
                .mapToInt(SmtpMailer::answered)
                .filter(code -> code >= 400)
                .findFirst();
    }

    private static int answered(Exception fault) {
        return switch (fault) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException whole -> whole.getReturnCode();
            default -> 0;
        };
    }
}
