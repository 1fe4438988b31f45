package dev.stampbook.platform.mail;

import java.util.UUID;

/// Hands letters to a mail server.
public interface Mailer {

    /// What the server says.
    enum Answer {
        /// It takes care of the letter now.
        TAKEN,
        /// Not now, perhaps later.
        LATER,
        /// Not this letter, however often it is tried.
        NEVER,
        /// Nobody answers as a mail server does, whichever letter it is.
        GONE
    }

    /// Tries once, for as long as the time outs allow; the same id is the same letter.
    Answer send(UUID id, Mail mail);
}
