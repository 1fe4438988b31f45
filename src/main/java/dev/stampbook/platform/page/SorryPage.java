package dev.stampbook.platform.page;

/// Why there is nothing else to see, and what may help.
public record SorryPage(Layout layout, String said, String hint) {}
