package dev.stampbook.platform.mail;

import dev.stampbook.platform.start.Settings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The mail server of the instance; where there is none, letters that were left wait until they are
/// too late.
@Configuration
class MailConfiguration {

    /// How long a mail server may say nothing.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    Mailer mailer(Settings settings, Clock clock) {
        return settings.mail()
                .<Mailer>map(mail -> new SmtpMailer(mail, PATIENCE, clock))
                .orElse((id, mail) -> Mailer.Answer.LATER);
    }
}
