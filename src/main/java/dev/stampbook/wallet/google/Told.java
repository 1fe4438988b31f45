package dev.stampbook.wallet.google;

import java.time.Duration;

/// What became of telling Google something.
sealed interface Told {

    /// It is there now; `loudly` when the phone may say so.
    record Done(boolean loudly) implements Told {}

    /// Not now; not before that time is over.
    record Later(Duration after) implements Told {}

    /// Nobody answers, whatever it is about.
    record Gone() implements Told {}

    /// We are not let in, whatever it is about.
    record Denied() implements Told {}

    /// Not this, however often it is tried.
    record Never(int status) implements Told {}
}
