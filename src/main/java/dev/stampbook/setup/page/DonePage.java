package dev.stampbook.setup.page;

/// The card is open: the code that leads to it, and what to do with it.
public record DonePage(Frame frame, String joinUrl, String qr, String prints) {}
