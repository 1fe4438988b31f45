package dev.stampbook.scan.page;

/// A card that a look-up found: whose, of what, how far; and the id that choosing it will have.
public record FoundCard(String id, String name, String program, String progress, String scanId) {}
