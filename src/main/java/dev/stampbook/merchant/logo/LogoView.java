package dev.stampbook.merchant.logo;

/// A logo as the API tells it: where anybody may look at it, and its size in dots.
record LogoView(String url, int width, int height) {}
