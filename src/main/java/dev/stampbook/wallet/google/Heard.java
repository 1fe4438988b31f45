package dev.stampbook.wallet.google;

import java.time.Duration;

/// What came back from a call.
public sealed interface Heard {

    /// An answer; `after` is how long we are asked to wait, zero when we are not, and `fresh` how
    /// long it may be kept.
    record Answer(int status, String body, Duration after, Duration fresh) implements Heard {

        /// Whether it is what was asked for.
        public boolean good() {
            return status >= 200 && status < 300;
        }

        /// Whether it may be another one later.
        public boolean passing() {
            return status == 429 || status == 408 || status >= 500;
        }

        /// A mask: what Google says may repeat what it was told.
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /// None in time, whatever became of the call.
    record Silence() implements Heard {}
}
