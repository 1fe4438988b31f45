package dev.stampbook.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.start.Settings;
import dev.stampbook.testing.LogBook;
import dev.stampbook.testing.PostOffice;
import dev.stampbook.testing.PostOffice.Mood;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said to a mail server, and what is made of its answers.
@Tag("core")
class SmtpMailerTest {

    private static final UUID ID = UUID.fromString("0199c1a7-0000-7000-8000-000000000001");
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Mail MAIL =
            new Mail("קפה לונה", "anna@example.org", "he", "הכרטיסייה שלך", "שלום", "<p>שלום</p>");

    private final PostOffice office = PostOffice.open();

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void handsALetterOverInBothForms() throws Exception {
        assertThat(send()).isEqualTo(Mailer.Answer.TAKEN);

        var letter = office.lettersTo("anna@example.org").getFirst().message();
        assertThat(letter.getSubject()).isEqualTo("הכרטיסייה שלך");
        assertThat(letter.getFrom()[0].toString()).endsWith("<cards@example.org>");
        assertThat(letter.getRecipients(RecipientType.TO)[0]).hasToString("anna@example.org");
        assertThat(letter.getMessageID()).isEqualTo("<" + ID + "@example.org>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("שלום");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void anAddressThatMailDoesNotKnowIsNoFaultOfTheServer() {
        var odd = new Mail("Luna", "an..na@example.org", "en", "Your card", "Hello", "<p>Hello");

        assertThat(send(odd)).isEqualTo(Mailer.Answer.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"KIND, TAKEN", "SLOW, GONE", "BUSY, LATER", "RUDE, NEVER", "GONE, GONE"})
    void makesOneOfFourThingsOfWhateverTheServerDoes(Mood mood, Mailer.Answer answer) {
        office.turns(mood);

        assertThat(send()).isEqualTo(answer);
    }

    @Test
    void nobodyListens() throws IOException {
        office.close();

        assertThat(send()).isEqualTo(Mailer.Answer.GONE);
    }

    @Test
    void theLogNamesNobody() {
        office.turns(Mood.RUDE);
        try (var log = LogBook.open()) {
            send();

            assertThat(log.linesWith(List.of("anna", "nobody of that name"))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # server                      | encrypted at once, may become so, must
                    smtps://ann@mail.example.org  | true, false, false
                    smtp://ann@mail.example.org   | false, true, true
                    smtp://mail.example.org       | false, true, false
                    smtp://ann@localhost          | false, true, false
                    """)
    void noPasswordCrossesAnOpenLine(String server, String lines) {
        var environment =
                Map.of("STAMPBOOK_MAIL_URL", server, "STAMPBOOK_MAIL_FROM", "a@example.org");
        var mail = Settings.of(environment).mail().orElseThrow();

        var told = SmtpMailer.properties(mail, PATIENCE);

        assertThat(
                        Stream.of("ssl.enable", "starttls.enable", "starttls.required")
                                .map(name -> told.getProperty("mail.smtp." + name)))
                .containsExactly(lines.split(", ", -1));
    }

    private Mailer.Answer send() {
        return send(MAIL);
    }

    private Mailer.Answer send(Mail mail) {
        var settings =
                new Settings.Mail("127.0.0.1", office.port(), false, "", "", "cards@example.org");
        var clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        return new SmtpMailer(settings, PATIENCE, clock).send(ID, mail);
    }
}
