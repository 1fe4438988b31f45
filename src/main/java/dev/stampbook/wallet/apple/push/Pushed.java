package dev.stampbook.wallet.apple.push;

import java.time.Duration;
import java.time.Instant;

/// What became of telling Apple of news for a phone.
sealed interface Pushed {

    /// Apple tells it.
    record Done() implements Pushed {}

    /// The phone takes nothing more there, since then.
    record Gone(Instant since) implements Pushed {}

    /// There never was such a phone, or not for this pass type.
    record Nobody(String reason) implements Pushed {}

    /// Not now; not before that time is over.
    record Later(Duration after) implements Pushed {}

    /// Nobody answers, whatever it is about.
    record Silence() implements Pushed {}

    /// We are not let in, whatever it is about.
    record ShutOut(String reason) implements Pushed {}

    /// Not this, however often it is tried.
    record Refused(int status, String reason) implements Pushed {}
}
