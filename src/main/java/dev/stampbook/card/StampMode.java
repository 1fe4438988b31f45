package dev.stampbook.card;

/// How a stamp came about: the three modes of the counter, or another system.
public enum StampMode {
    MANUAL,
    KIOSK,
    AUTOPILOT,
    API
}
