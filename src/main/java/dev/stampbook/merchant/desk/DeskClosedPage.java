package dev.stampbook.merchant.desk;

/// A page that is not for this person: why, and where to go on.
public record DeskClosedPage(DeskFrame frame, String said, String address, String label) {}
