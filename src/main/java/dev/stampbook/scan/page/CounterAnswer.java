package dev.stampbook.scan.page;

import java.time.Instant;

/// What the script of the counter is answered: what kind of outcome it is, as the page would tell
/// it, and what time it is here, for a device that will have to say when a scan was taken.
record CounterAnswer(String kind, Told told, Instant now) {}
